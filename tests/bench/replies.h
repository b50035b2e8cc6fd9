#pragma once

#include <hiredis/hiredis.h>

// Takes the answers to so many commands, which are sent first where they were not yet.
inline void takeReplies(redisContext *context, int count)
{
    for (int i = 0; i < count; ++i) {
        void *reply = nullptr;
        redisGetReply(context, &reply);
        freeReplyObject(reply);
    }
}
