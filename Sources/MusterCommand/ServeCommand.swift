import ArgumentParser
import CatalogBuild
import Glibc
import LinuxFiles
import PreviewServer

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the catalog in a browser, and builds it anew whenever a file is saved.",
        discussion: """
            Pages that changed load anew by themselves. A build that fails leaves the last site, and pages say why. \
            The site is kept in memory: `muster build` writes files, and a preview never touches them.

            EXAMPLES
              muster serve                at port 4600, or the next one free
              muster serve --port 8080    at this port or none
              muster serve --poll         for network drives, which tell of nothing

            Ends with Ctrl-C. Exit codes: 0 ended, 2 wrong usage, 3 could not listen.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: ArgumentHelp("The port; without it 4600, or one of the next ten if it is taken.", valueName: "n"))
    var port: Int?

    @Option(help: ArgumentHelp("The address to listen at; anybody who reaches it may read.", valueName: "address"))
    var host = "127.0.0.1"

    @Flag(help: "Look for changes every second instead of waiting to be told.")
    var poll = false

    private static let usualPort = 4600

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("--port takes a number from 1 to 65535, or 0 for any that is free.")
        }
        guard PreviewServer.isAddress(address) else {
            throw ValidationError("--host takes an address such as 127.0.0.1 or 0.0.0.0, not '\(host)'.")
        }
    }

    func run() throws {
        let root = try options.root()
        let site = PreviewSite(run: String(time(nil), radix: 36) + String(getpid(), radix: 36))
        let server = try listen(site)
        // All is in memory, so that nothing is left to be cleared away.
        for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(0) } }
        try Terminal.result(Array("\(server.url) shows \(root). Ctrl-C ends it.\n".utf8))
        if !PreviewServer.isLoopback(address) {
            Terminal.message("warning: anybody who reaches \(host) may read the catalog; nothing asks for a password.")
        }
        var build = PreviewBuild(root: root, options: options, site: site, looks: poll)
        build.run()
        server.start()
        build.runForever()
    }

    private var address: String { host == "localhost" ? "127.0.0.1" : host }

    private func listen(_ site: PreviewSite) throws(CommandFailure) -> PreviewServer {
        let first = port ?? ServeCommand.usualPort
        do throws(SystemError) {
            return try PreviewServer(site, address: address, port: first, triesNext: port == nil)
        } catch {
            let what =
                port == nil && error.isAddressInUse
                ? "none of the ports \(first) to \(first + 10) is free; name another with --port."
                : "cannot listen at port \(first) of \(host): \(error.text)."
            throw CommandFailure(status: .failure, message: what)
        }
    }
}
