// Records side by side. The address holds which: ?a=model:claims-triage&b=model:claims-triage-int8, up to d.
// Facts, risk and results come from parts x/N, whose words part `compare` has; what each rests on from the graph's.
"use strict";
(() => {
  const { make, button, grouped, asker, part } = muster;
  const { open, find, named, isRecord, info, infos, walk } = musterGraph;
  // How many assets a table lists, and of how many outside it is looked up which release they are.
  const [listed, few] = [20, 400];
  const letters = ["a", "b", "c", "d"];
  const get = (id) => document.getElementById("s-" + id);
  const [root, input, list, chosen, result] = ["compare", "add", "options", "compared", "result"].map(get);
  const status = root.querySelector(".search-status");
  const label = root.querySelector("label");

  // The keys in the address, the records that were found for them, and the place that the next one takes.
  let [keys, records, place] = [[], []];
  const restore = () => {
    const query = new URLSearchParams(location.search);
    keys = [...new Set(letters.map((letter) => query.get(letter)).filter((key) => key))];
    place = undefined;
  };
  const change = (changed) => {
    keys = changed;
    place = undefined;
    const query = new URLSearchParams(keys.map((key, at) => [letters[at], key])).toString();
    history.pushState(null, "", location.pathname + (query && "?" + query.replace(/%(2F|3A)/g, decodeURIComponent)));
    input.value = "";
    close();
    ask();
    input.focus();
  };
  const take = ({ key }) => {
    if (keys.includes(key)) status.textContent = key + " is compared already.";
    else change(place === undefined ? [...keys, key] : keys.with(place, key));
  };
  const isOffered = (node) => isRecord(node) && !records.some((each) => each.node === node);
  const close = musterPick(input, list, status, take, async (text) => {
    if (!text) return;
    const own = await open().then(async () => {
      const called = (await find(text)).filter(isRecord);
      // The beginning of a name is enough where no other begins so.
      return called.length ? called : [...new Set((await named(text.toLowerCase())).map(({ node }) => node))].filter(isRecord);
    }).catch(() => []);
    if (own.length === 1) take(await info(own[0]));
    else status.textContent = own.length ? `'${text}' names several records: choose one of those offered.` : `No record is called '${text}'.`;
  }, isOffered);

  const points = (value) => (value < 0 ? "−" : "") + (Math.abs(value) / 100).toFixed(2);
  const enumerate = (words) => words.length > 1 ? words.slice(0, -1).join(", ") + " and " + words[words.length - 1] : words[0];
  // As it is compared: lists in another order and numbers in another spelling are the same.
  const same = (text) => text === undefined ? text : text !== "" && isFinite(text) ? Number(text) : text.split(", ").sort().join(", ");
  // A row: its label, a text for each record or nothing, and what shows each where that is more than the text.
  const row = (name, texts, show = (text) => text, isEqual = false) => ({
    name, texts, show, differs: !isEqual && texts.some((text) => same(text) !== same(texts[0])),
  });
  const filled = (rows) => rows.filter(({ texts }) => texts.some((text) => text !== undefined));

  // Facts: those of lists first, then those of the parts by their labels.
  const factRows = (head, parts) => {
    const facts = parts.map(([flat]) => new Map(flat.flatMap((text, at) => at % 2 ? [[head.facts[flat[at - 1]], text]] : [])));
    return filled([
      ...new Set(records.map(({ kind }) => kind)).size > 1 ? [row("Kind", records.map(({ noun }) => noun))] : [],
      row("Stage", records.map(({ stage }) => stage || undefined), (text) => make("span", { class: "stage" }, text)),
      row("Owner", records.map(({ owner }) => owner || undefined)),
      ...head.facts.map((name, at) => {
        const texts = facts.map((each) => each.get(name));
        return row(name, head.counts.includes(at) && texts.some((text) => text) ? texts.map((text = "0") => text) : texts);
      }),
    ]);
  };

  // Risk: scores and factors, what answers and controls say, and sentences about the difference to the first.
  const riskRows = (head, risks) => {
    const tiers = risks.map((risk) => risk && risk[0] >= 0 ? head.tiers[risk[0]] : undefined);
    const badge = (text) => make("span", { class: "tier " + head.tiers.find(([name]) => name === text)[1] }, text);
    const score = (at) => risks.map((risk) => risk && risk[1][at] !== undefined ? points(risk[1][at]) : undefined);
    return filled([
      row("Tier", tiers.map((tier) => tier?.[0]), badge), row("Score", score(0)), row("Its own", score(1)), row("Before controls", score(2)),
      ...head.factors.map(([name], at) => row(name, risks.map((risk) => risk && risk[2][at] >= 0 ? points(risk[2][at]) : undefined))),
    ]);
  };
  const said = (head, risks) => {
    const answer = (options, letter) => ({ "?": "unknown (counts as the worst)", "-": "does not apply" })[letter] ?? options[letter.charCodeAt() - 97];
    return filled([
      ...head.questions.map(([text, ...options], at) => row(text, risks.map((risk) =>
        risk && risk[3] && risk[3][at] !== "." ? answer(options, risk[3][at]) : undefined))),
      ...head.controls.map((name, at) => row("Control: " + name, risks.map((risk) => risk && risk[4] ? head.states[risk[4][at]] : undefined))),
    ]).filter(({ differs }) => differs);
  };
  const riskWords = (head, risks) => {
    const isOpen = (risk) => risk[0] === head.tiers.length - 1;
    const amounts = ([, , values]) => {
      const sum = head.factors.reduce((sum, [, weight], at) => sum + (values[at] >= 0 ? weight : 0), 0);
      return head.factors.map(([, weight], at) => values[at] > 0 ? Math.round(values[at] * weight / sum) : 0);
    };
    const tell = (changes, verb, end) => {
      if (!changes[0]) return [];
      const [[first, most], ...more] = changes.map(([name, amount]) => [name.replace(/^.(?=\p{Ll})/u, (letter) => letter.toLowerCase()), Math.abs(amount)]);
      const rest = more.slice(2).reduce((sum, [, amount]) => sum + amount, 0);
      return [enumerate([`${first} ${verb} ${points(most)}`, ...more.slice(0, 2).map(([name, amount]) => `${name} ${points(amount)}`),
        ...rest ? ["others " + points(rest)] : []]) + end];
    };
    return risks.slice(1).flatMap((second, at) => {
      const [first] = risks;
      if (!first || !second || first[0] < 0 || second[0] < 0) return [];
      const [base, { name }] = [records[0].name, records[at + 1]];
      const unknown = [[first, base], [second, name]].filter(([risk]) => isOpen(risk)).map(([, each]) => each);
      if (unknown[0]) return [enumerate(unknown) + (unknown[1] ? " are" : " is") + " not assessed: no score can be held against another’s."];
      const [before, after] = [first, second].map(amounts);
      const changes = head.factors.map(([factor], index) => [factor, after[index] - before[index]]).sort(([, one], [, two]) => Math.abs(two) - Math.abs(one));
      const change = second[1][0] - first[1][0];
      const parts = [tell(changes.filter(([, amount]) => amount > 0), "adds", ""), tell(changes.filter(([, amount]) => amount < 0), "takes", " off")];
      const told = (change < 0 ? parts.reverse() : parts).flat();
      const than = change ? points(Math.abs(change)) + (change > 0 ? " more than" : " less than") : "the same as";
      return [`${name} scores ${than} ${base}` + (told[0] ? ": " + told.join("; ") : "") + "."];
    });
  };

  // Results: side by side where metric, dataset, slice and unit are the same.
  const resultRows = (parts) => {
    const found = new Map();
    const fold = (text) => text.toLowerCase().replace(/[-_ ]+/g, " ");
    parts.forEach(([, , results], at) => results.forEach(([metric, dataset, slice, unit, value]) => {
      const key = [metric, dataset, slice, unit].map(fold).join("\n");
      const where = [dataset || "no dataset named", slice, unit && "in " + unit].filter(Boolean).join(", ");
      const each = found.get(key) || found.set(key, { metric, where, texts: parts.map(() => undefined) }).get(key);
      each.texts[at] = each.texts[at] === undefined || same(each.texts[at]) === same(value) ? value : each.texts[at] + "; " + value;
    }));
    const all = [...found.values()];
    const isShared = ({ texts }) => texts.filter((text) => text !== undefined).length > 1;
    const [shared, single] = [all.filter(isShared), all.filter((each) => !isShared(each))];
    const met = new Set(shared.map(({ metric }) => fold(metric)));
    const words = [...new Map(single.map(({ metric }) => [fold(metric), metric]))].flatMap(([key, metric]) => {
      const alike = single.filter((each) => fold(each.metric) === key);
      const told = records.flatMap(({ name }, at) => {
        const own = alike.filter(({ texts }) => texts[at] !== undefined);
        return own[0] ? [`${name} on ${own[0].where}` + (own[1] ? ` and ${own.length - 1} more` : "")] : [];
      });
      return told[1] && !met.has(key) ? [`${metric} is not comparable: measured for ${enumerate(told)}.`] : [];
    });
    const rows = (from) => from.map(({ metric, where, texts }) => row(metric + ": " + where, texts));
    return { shared: rows(shared), single: rows(single), words };
  };

  // What they rest on, the nearest first: { words, groups: [{ title, count, rows }] }.
  const lineage = async () => {
    const walks = await Promise.all(records.map(({ node }) => walk([node], 0, Infinity)));
    const nodes = new Map();
    walks.forEach((found, at) => found.forEach((step, node) => {
      if (step) (nodes.get(node) || nodes.set(node, records.map(() => undefined)).get(node))[at] = step;
    }));
    const words = records.flatMap(({ node, name }, at) => records.flatMap((other) => other.node !== node && nodes.get(other.node)?.[at] ? [`${name} rests on ${other.name}.`] : []));
    const near = (node) => Math.min(...nodes.get(node).filter(Boolean));
    const all = [...nodes.keys()].sort((one, two) => near(one) - near(two) || one - two);
    const known = await infos(all.filter((node) => !isRecord(node)).slice(0, few));
    const count = (node) => nodes.get(node).filter(Boolean).length;
    const group = async (title, isMeant) => {
      const own = all.filter(isMeant);
      // A product says nothing beside its release.
      const pages = new Set(own.map((node) => known.get(node)).filter((each) => each?.version).map(({ page }) => page));
      const told = own.filter((node) => !known.has(node) || known.get(node).version || !known.get(node).isOutside || !pages.has(known.get(node).page));
      const rows = [...(await infos(told.slice(0, listed))).values()].map(({ node, name, key, href }) => row(
        [href ? make("a", { href }, name) : name, " ", make("code", { class: "id" }, key)],
        nodes.get(node).map((step) => step && (step === 1 ? "directly" : step + " steps away")), undefined, count(node) === records.length));
      return { title, count: told.length, rows };
    };
    const groups = await Promise.all([
      group(records[2] ? "Shared by all" : "Shared by both", (node) => count(node) === records.length),
      group("Shared by some", (node) => count(node) > 1 && count(node) < records.length),
      ...records.map(({ name }, at) => group(name + " alone", (node) => count(node) === 1 && nodes.get(node)[at])),
    ]);
    return { words, groups };
  };

  // Drawing.
  const table = (rows) => make("div", { class: "table-scroll" }, make("table", { class: "stack compare" },
    make("thead", {}, make("tr", {}, make("td"), ...records.map(({ href, name, key }) =>
      make("th", { scope: "col" }, make("a", { href }, name), " ", make("code", { class: "id" }, key))))),
    make("tbody", {}, ...rows.map(({ name, texts, show, differs }) => make("tr", differs ? { class: "different" } : {},
      make("th", { scope: "row" }, ...[name].flat(), differs ? make("span", { class: "differs" }, "≠ differs") : ""),
      ...texts.map((text, at) => make("td", { "data-label": records[at].name }, text === undefined ? make("span", { class: "muted" }, "–") : show(text))))))));
  const section = (id, title, words, ...parts) => make("section", { "aria-labelledby": "s-" + id }, make("h2", { id: "s-" + id }, title),
    ...words.map((text) => make("p", {}, text)), ...parts);
  const draw = (head, parts, { words, groups }) => {
    const risks = parts.map(([, risk]) => risk);
    const [facts, scores, answers, results] = [factRows(head, parts), riskRows(head, risks), said(head, risks), resultRows(parts)];
    const only = make("input", { type: "checkbox" });
    only.checked = result.classList.contains("only");
    only.onchange = () => result.classList.toggle("only", only.checked);
    const some = (title, rows) => rows[0] ? [make("h3", {}, title), table(rows)] : [];
    const count = [...facts, ...scores, ...answers, ...results.shared].filter(({ differs }) => differs).length;
    result.replaceChildren(make("label", {}, only, "Only what differs"),
      section("facts", "Facts", [], table(facts)),
      ...scores[0] ? [section("risk", "Risk", riskWords(head, risks), table(scores), ...some("Answers and controls that differ", answers))] : [],
      ...results.shared[0] || results.single[0] ? [section("results", "Results", results.shared[0] ? results.words : ["Nothing was measured alike for two of them.", ...results.words],
        ...results.shared[0] ? [table(results.shared)] : [], ...some("Measured for one alone", results.single))] : [],
      section("lineage", "What they rest on", groups.some((each) => each.count) ? words : ["Nothing is named."],
        ...groups.flatMap((each) => each.count ? [make("h3", {}, `${each.title}: ${grouped(each.count)}`), table(each.rows),
          ...each.count > each.rows.length ? [make("p", { class: "muted" }, `and ${grouped(each.count - each.rows.length)} more`)] : []] : [])));
    return `${records.length} records; ${grouped(count)} ` + (count === 1 ? "thing differs." : "things differ.");
  };

  const drawChosen = () => {
    chosen.replaceChildren(...keys.map((key, at) => {
      const name = records.find((each) => each.key === key)?.name;
      const called = name || key;
      return make("li", {}, make("b", {}, called), " ", name ? make("code", { class: "id" }, key) : make("span", { class: "gap" }, "not found"), " ",
        button("Replace", () => {
          place = at;
          tellField();
          input.focus();
        }, { "aria-label": "Replace " + called }), button("Remove", () => change(keys.toSpliced(at, 1)), { "aria-label": "Remove " + called }));
    }));
    tellField();
  };
  const tellField = () => {
    const isFull = keys.length === letters.length && place === undefined;
    label.textContent = place !== undefined ? "Replace " + chosen.children[place].firstChild.textContent + " with"
      : isFull ? "Four are compared: remove or replace one" : keys[0] ? "Add a record by its id or name" : "Begin with a record, by its id or name";
    input.disabled = isFull;
  };

  const ask = asker(status, async () => {
    if (!keys[0]) return () => {
      records = [];
      drawChosen();
      result.replaceChildren();
      status.textContent = "";
    };
    await open();
    const found = await Promise.all(keys.map(async (key) => (await find(key)).filter(isRecord)));
    const gone = keys.filter((_, at) => found[at].length !== 1);
    const known = await Promise.all(found.filter((each) => each.length === 1).map(([node]) => info(node)));
    // Former ids and ids without a kind become what they name.
    keys = [...new Set(keys.map((key, at) => found[at].length === 1 ? known.find(({ node }) => node === found[at][0]).key : key))];
    records = [...new Map(known.map((each) => [each.node, each])).values()];
    if (!records[1]) return () => {
      drawChosen();
      result.replaceChildren();
      status.textContent = gone[0] ? `No record is called '${gone[0]}'.` : "Add one more to compare.";
    };
    const head = await part("compare");
    const [parts, rests] = await Promise.all([
      Promise.all(records.map(async ({ node }) => (await part("x/" + Math.floor(node / head.size)))[node % head.size])), lineage()]);
    return () => {
      drawChosen();
      const told = draw(head, parts, rests);
      status.textContent = (gone[0] ? `No record is called '${gone[0]}'. ` : "") + told;
    };
  }, () => result.replaceChildren());

  onpopstate = () => {
    restore();
    ask();
  };
  root.hidden = false;
  restore();
  if (!keys[1]) input.focus();
  ask();
})();
