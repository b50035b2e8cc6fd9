#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtGui/QWindow>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>

#include <cstdio>
#include <unistd.h>

// What bench_window compares our start with: the least program that has a window with a chart. It ends with its first
// painted frame.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    auto *series = new QLineSeries; // the chart's
    series->append(0, 0);
    series->append(1, 1);
    auto *chart = new QChart; // the view's
    chart->addSeries(series);
    chart->createDefaultAxes();
    QMainWindow window;
    window.setCentralWidget(new QChartView(chart));
    window.resize(1280, 800);
    window.show();
    while (!window.windowHandle()->isExposed())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::fflush(nullptr);
    _exit(0);
}
