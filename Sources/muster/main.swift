import Glibc
import MusterCommand

exit(runMuster(Array(CommandLine.arguments.dropFirst())))
