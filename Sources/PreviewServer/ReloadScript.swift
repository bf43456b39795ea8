import ByteOutput

/// What a preview adds to pages: a script that loads them anew when they have changed.
///
/// Files and their policy stay as built: the script comes from the site's own address, which the policy allows.
enum ReloadScript {
    static let scriptAddress = "/-/reload.js"
    static let styleAddress = "/-/reload.css"
    static let eventsAddress = "/-/events"
    /// The header field that says which version of a page an answer holds.
    static let versionField = "Muster-Version"

    /// The page with the script in its head.
    static func added(to page: [UInt8], version: String) -> [UInt8] {
        // Text of cards cannot be in front of it: there `<` is escaped.
        let end = Array("</head>".utf8)
        let last = page.count - end.count
        let place =
            last < 0 ? nil : (0...last).first { page[$0] == 0x3C && page[$0..<$0 + end.count].elementsEqual(end) }
        let tag = "<script src=\"\(scriptAddress)\" data-version=\"\(version)\" defer></script>\n"
        let index = place ?? page.count
        return Array(page[..<index]) + tag.utf8 + page[index...]
    }

    /// The answer to a request for the script itself or its style; nil for all else.
    static func answer(_ target: String) -> HTTPResponse? {
        switch target {
        case scriptAddress: HTTPResponse(type: ContentType.of(scriptAddress), body: Array(script.utf8))
        case styleAddress: HTTPResponse(type: ContentType.of(styleAddress), body: Array(style.utf8))
        default: nil
        }
    }

    /// What the answer to a page that listens for events begins with.
    static let eventHead = Array(
        """
        HTTP/1.1 200 OK\r
        Content-Type: text/event-stream; charset=utf-8\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        Connection: close\r
        \r
        retry: 1000


        """.utf8)

    /// Says that a build has ended, and how.
    static func event(problem: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object { $0.field("problem", optional: problem) }
        return Array("data: ".utf8) + json.finished() + [0x0A]
    }

    private static let script = """
        // Loads the page anew when the preview has built it anew, and says so when a build failed.
        "use strict";
        (() => {
          const version = document.currentScript.dataset.version;
          let events = null;
          let banner = null;

          function show(problem) {
            if (!problem) {
              if (banner) banner.hidden = true;
              return;
            }
            if (!banner) {
              const style = document.createElement("link");
              style.rel = "stylesheet";
              style.href = "\(styleAddress)";
              document.head.append(style);
              banner = document.createElement("div");
              banner.id = "muster-preview-problem";
              banner.setAttribute("role", "alert");
              document.body.prepend(banner);
            }
            banner.hidden = false;
            banner.textContent = "This page is of an earlier build. The last one failed:\\n" + problem;
          }

          async function hear(message) {
            show(JSON.parse(message.data).problem);
            try {
              const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
              if (answer.headers.get("\(versionField)") !== version) location.reload();
            } catch {
              // The preview went away meanwhile; the event source asks for it again.
            }
          }

          // A browser has six connections to one host: a page that nobody looks at keeps none.
          function listen() {
            if (document.hidden) {
              if (events) events.close();
              events = null;
            } else if (!events || events.readyState === EventSource.CLOSED) {
              events = new EventSource("\(eventsAddress)");
              events.onmessage = hear;
            }
          }

          document.addEventListener("visibilitychange", listen);
          addEventListener("pageshow", listen);
          addEventListener("pagehide", () => { if (events) events.close(); });
          setInterval(listen, 5000);
          listen();
        })();

        """

    private static let style = """
        #muster-preview-problem {
          position: sticky; top: 0; z-index: 1000; padding: 0.75rem 1rem; max-height: 40vh; overflow: auto;
          font: 0.875rem/1.5 ui-monospace, monospace; white-space: pre-wrap;
          color: #fff; background: #9b1c1c; border-bottom: 2px solid #fff;
        }
        #muster-preview-problem[hidden] { display: none; }
        @media print { #muster-preview-problem { display: none; } }

        """
}
