// Ctrl-C and kill: the first asks the run to stop where it can go on later, the second ends the
// process at once.
#pragma once

namespace dateline {

// While one lives, SIGINT and SIGTERM are such requests. One at a time.
class Interrupts {
  public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    // Has somebody asked? From any thread.
    static bool requested();
};

}  // namespace dateline
