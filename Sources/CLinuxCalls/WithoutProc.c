// Where /proc is not mounted, as in a bare chroot, Swift's runtime ends the program before it begins: it looks there
// for the program's own path, to find its crash reporter, and for the arguments. A C constructor is told both earlier.
#include <stdlib.h>
#include <unistd.h>

// A part of Swift's runtime, for programs whose arguments come from elsewhere.
__attribute__((weak)) void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count);

// 101 is the first priority that is not the compiler's own: before the runtime's, which have none.
__attribute__((constructor(101))) static void begin_without_proc(int count, char **arguments) {
    if (access("/proc/self/exe", F_OK) == 0) return;
    setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/nowhere", 0);
    if (_swift_stdlib_overrideUnsafeArgvArgc) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
