// pagefind-results.mjs INDEX QUERIES.json [FIELD]: the addresses of Pagefind's first ten results for each query, as JSON.
// Its own script runs, with files read from INDEX instead of being fetched. FIELD is "query" or "typo".
import fs from "node:fs";
import path from "node:path";
const [folder, queries, field = "query"] = process.argv.slice(2);
const base = "http://host/pagefind/";
globalThis.fetch = async (address) => {
  const file = path.join(folder, new URL(address, base).pathname.replace(/^\/pagefind\//, ""));
  return fs.existsSync(file) ? new Response(fs.readFileSync(file)) : new Response("", { status: 404 });
};
const element = { getAttribute: () => "en", querySelector: () => null };
globalThis.document = { querySelector: () => element, currentScript: null, documentElement: { lang: "en", getAttribute: () => "en" } };
globalThis.window = { location: { origin: base, href: base } };
globalThis.location = globalThis.window.location;
const copy = path.join("/tmp", `pagefind-${process.pid}.mjs`);
fs.copyFileSync(path.join(folder, "pagefind.js"), copy);
const pagefind = await import(copy);
fs.unlinkSync(copy);
await pagefind.options({ basePath: base, baseUrl: "/" });
await pagefind.init();
const found = [];
for (const query of JSON.parse(fs.readFileSync(queries))) {
  const { results } = await pagefind.search(query[field]);
  const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  found.push(first.map((data) => data.raw_url ?? data.url));
}
console.log(JSON.stringify(found));
process.exit(0);
