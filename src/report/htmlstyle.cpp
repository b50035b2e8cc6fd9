#include "report/htmlstyle.h"

namespace report {

// The colours, faces and measures of the window, so that a report looks like the program.
QString htmlStyle()
{
    return QStringLiteral(R"css(
:root { color-scheme: light dark;
  --window: #F4F5F7; --panel: #FFFFFF; --line: #DFE3EA; --ink: #1D2430; --dim: #697386; --soft: #EEF1F5;
  --hit: #0072B2; --hit-soft: #E1F0F9; --stale: #9A3D94; --stale-soft: #F4E4F2; --miss: #C44E00; --miss-soft: #FBE9DD;
  --uncached: #6B7280; --uncached-soft: #EEF1F5; }
@media (prefers-color-scheme: dark) { :root {
  --window: #15181E; --panel: #1D2129; --line: #313846; --ink: #E6E9EF; --dim: #97A1B2; --soft: #262C36;
  --hit: #56B4E9; --hit-soft: #1B3444; --stale: #D693D0; --stale-soft: #3D2A3B; --miss: #F08A4B; --miss-soft: #432A1C;
  --uncached: #9AA3B0; --uncached-soft: #262C36; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--window); color: var(--ink); font: 13px/1.5 Inter, system-ui, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; }
.mono, .time, td.number { font-family: "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: 12px; }
.dim { color: var(--dim); }
header.top { display: flex; align-items: baseline; gap: 16px; padding: 16px 32px; background: var(--panel); border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0; }
header.top p { margin: 0; color: var(--dim); }
header.top .file { color: var(--ink); font-weight: 600; overflow-wrap: anywhere; }
.verdict { margin-left: auto !important; padding: 2px 12px; border-radius: 12px; font-weight: 600; white-space: nowrap; background: var(--soft); color: var(--ink) !important; }
.verdict.failed { background: var(--ink); color: var(--panel) !important; }
main { max-width: 1160px; margin: 0 auto; padding: 24px 16px 64px; display: grid; gap: 16px; }
section, .tile { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; min-width: 0; }
section { padding: 0 24px 16px; overflow-x: auto; }
section > header { display: flex; align-items: center; gap: 16px; padding: 12px 0; }
section > header p { margin: 0 0 0 auto; color: var(--dim); display: flex; align-items: center; gap: 6px; flex-wrap: wrap; }
h2 { font-size: 13px; margin: 0; white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(118px, 1fr)); gap: 8px; }
.tile { padding: 12px 16px; display: flex; flex-direction: column; align-items: flex-start; gap: 4px; }
.tile b { font-size: 22px; line-height: 1.2; font-weight: 600; }
.tile small { font-size: 11px; line-height: 1.35; color: var(--dim); }
.pill { display: inline-flex; align-items: center; gap: 5px; padding: 1px 9px 1px 7px; border-radius: 10px; font-size: 12px; font-weight: 600; white-space: nowrap; }
.pill svg { flex: none; }
.pill-hit { color: var(--hit); background: var(--hit-soft); } .pill-stale { color: var(--stale); background: var(--stale-soft); }
.pill-miss { color: var(--miss); background: var(--miss-soft); } .pill-uncached, .pill- { color: var(--uncached); background: var(--uncached-soft); }
.pill-edit { color: var(--ink); background: var(--soft); }
.dash { width: 22px; border-top: 1.5px dashed var(--ink); margin-left: 8px; }
.swatch { width: 22px; height: 10px; border-radius: 3px; margin-left: 8px; display: inline-block; }
.swatch.life-fresh { background: var(--hit-soft); box-shadow: inset 0 0 0 1px var(--hit); }
.swatch.life-stale { background: repeating-linear-gradient(45deg, var(--stale) 0 1.6px, var(--stale-soft) 1.6px 4px); }
.swatch.life-dead { background: var(--soft); box-shadow: inset 0 0 0 1px var(--line); }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; white-space: nowrap; padding: 4px 16px 4px 0; vertical-align: top; }
td { padding: 4px 16px 4px 0; vertical-align: top; overflow-wrap: anywhere; }
tr + tr > * { border-top: 1px solid var(--line); }
td.number { text-align: right; } td.bar { width: 26%; vertical-align: middle; }
td.bar i { display: block; height: 8px; border-radius: 2px; background: var(--miss); min-width: 2px; }
.told { margin: 0; padding: 2px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.failures { margin: 0; padding-left: 24px; } .failures li { padding: 2px 0; overflow-wrap: anywhere; }
details { border-top: 1px solid var(--line); }
summary { display: grid; grid-template-columns: 104px 1fr auto auto; gap: 16px; align-items: center; padding: 6px 0; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover, summary:focus-visible { background: var(--soft); }
.pill { justify-self: start; }
.what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.story { display: grid; grid-template-columns: minmax(0, 1080px); padding: 8px 0 16px; }
.story svg { max-width: 100%; height: auto; }
.story ol { max-width: 860px; margin: 12px 0 0; padding-left: 28px; color: var(--dim); overflow-wrap: anywhere; }
svg { display: block; } section > svg { max-width: 100%; height: auto; }
svg text { fill: var(--ink); font-size: 11px; font-family: Inter, system-ui, "Segoe UI", sans-serif; }
svg text.mono { font-family: "JetBrains Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: 10.5px; }
svg text.strong { font-weight: 600; } svg text.dim { fill: var(--dim); }
svg text.text-hit { fill: var(--hit); } svg text.text-stale { fill: var(--stale); } svg text.text-miss { fill: var(--miss); }
.lane { stroke: var(--line); stroke-width: 1.2; } .head { fill: var(--soft); }
.activation { fill: var(--soft); stroke: var(--dim); stroke-width: 1; }
.arrow line { stroke: var(--ink); stroke-width: 1.5; } .arrow polygon { fill: var(--ink); }
.arrow.answer line { stroke-dasharray: 5 3; }
.arrow.hit line { stroke: var(--hit); } .arrow.hit polygon { fill: var(--hit); }
.arrow.stale line { stroke: var(--stale); } .arrow.stale polygon { fill: var(--stale); }
.arrow.miss line { stroke: var(--miss); } .arrow.miss polygon { fill: var(--miss); }
.arrow.uncached line { stroke: var(--uncached); } .arrow.uncached polygon { fill: var(--uncached); }
.fill-hit { fill: var(--hit); } .fill-stale { fill: var(--stale); } .fill-miss { fill: var(--miss); } .fill-uncached { fill: var(--uncached); }
.fill-ink { fill: var(--ink); } .hatch-stale { fill: url(#hatch); stroke: var(--stale); stroke-width: .6; }
.column-uncached { fill: none; stroke: var(--uncached); stroke-width: 1; }
.ring-hit, .ring-stale, .ring-miss { fill: var(--panel); stroke-width: 2; } .ring-stale { stroke: var(--stale); } .ring-miss { stroke: var(--miss); }
.ring-dim { fill: var(--panel); stroke: var(--dim); stroke-width: 1.3; stroke-linejoin: round; }
.grid { stroke: var(--line); stroke-width: 1; } .axis { stroke: var(--dim); stroke-width: 1; }
.ratio { fill: none; stroke: var(--ink); stroke-width: 1.3; stroke-dasharray: 3 3; stroke-linejoin: round; }
rect.life-fresh { fill: var(--hit-soft); stroke: var(--hit); stroke-width: 1; } rect.life-stale { fill: url(#hatch); stroke: var(--stale); stroke-width: 1; }
rect.life-dead { fill: var(--soft); stroke: var(--line); stroke-width: 1; } .cut { stroke: var(--ink); stroke-width: 2; }
@media print { body { background: none; } section, .tile { break-inside: avoid; } }
)css");
}

QString svgPatterns()
{
    return QStringLiteral(R"svg(<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="5" height="5" style="fill:var(--stale-soft)"/><rect width="2" height="5" style="fill:var(--stale)"/></pattern>
</defs></svg>
)svg");
}

} // namespace report
