import { parse, type Entry, type Message, type Pattern, type Resource } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { locales, type Locale } from "./locales";

const catalogues: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const sources: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.{ts,tsx}", "!../bindings/**"],
  { query: "?raw", import: "default", eager: true },
);
const code = Object.values(sources).join("\n");

/** Files of the screens alone; the engine uses the others too. */
const screenFiles = [...new Set(Object.keys(catalogues).map((path) => /([^/]+)\.ftl$/u.exec(path)?.[1] ?? ""))].filter(
  (file) => file.startsWith("ui"),
);

function messagesOf(locale: Locale, files: readonly string[]): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const file of files) {
    const text = catalogues[`../../../locales/${locale}/${file}.ftl`];
    if (text === undefined) continue;
    const resource: Resource = parse(text, {});
    const isMessage = (entry: Entry): entry is Message => entry.type === "Message";
    for (const message of resource.body.filter(isMessage)) {
      expect(found.has(message.id.name), `${locale}/${file}.ftl says ${message.id.name} twice`).toBe(false);
      found.set(message.id.name, message);
    }
  }
  return found;
}

/** Every variable and every element of a message, and the cases it tells apart by number. */
function partsOf(pattern: Pattern | null): { variables: Set<string>; tags: Set<string>; plurals: string[][] } {
  const variables = new Set<string>();
  const tags = new Set<string>();
  const plurals: string[][] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const type: unknown = Reflect.get(node, "type");
    if (type === "VariableReference") variables.add(String(Reflect.get(Reflect.get(node, "id") as object, "name")));
    if (type === "TextElement") {
      for (const [, tag = ""] of String(Reflect.get(node, "value")).matchAll(/<(\w+)>/g)) tags.add(tag);
    }
    if (type === "SelectExpression") {
      const keys = (Reflect.get(node, "variants") as { key: { name?: string; value?: string } }[]).map(
        (variant) => variant.key.name ?? variant.key.value ?? "",
      );
      if (keys.includes("one")) plurals.push(keys);
    }
    Object.values(node).forEach(visit);
  };
  visit(pattern);
  return { variables, tags, plurals };
}

const allFiles = [...new Set(Object.keys(catalogues).map((path) => path.replace(/^.*\//, "").replace(/\.ftl$/, "")))];

describe.each(allFiles)("%s.ftl", (file) => {
  it("has nothing that Fluent cannot read, in any language", () => {
    for (const locale of locales) {
      const text = catalogues[`../../../locales/${locale}/${file}.ftl`] ?? "";
      const junk = parse(text, {}).body.filter((entry) => entry.type === "Junk");
      expect(
        junk.map((entry) => (entry.type === "Junk" ? entry.content : "")),
        locale,
      ).toEqual([]);
    }
  });

  it("says the same things in all three languages, with the same values in them", () => {
    const english = messagesOf("en", [file]);
    for (const locale of locales) {
      const own = messagesOf(locale, [file]);
      expect([...own.keys()].toSorted(), locale).toEqual([...english.keys()].toSorted());
      for (const [id, message] of own) {
        const [here, there] = [partsOf(message.value), partsOf(english.get(id)?.value ?? null)];
        // A value may be left out where a language does without it, but none can be invented.
        const unknown = [...here.variables].filter((name) => !there.variables.has(name));
        expect(unknown, `${locale}: ${id} uses values that are not given`).toEqual([]);
        expect([...here.tags].toSorted(), `${locale}: elements of ${id}`).toEqual([...there.tags].toSorted());
      }
    }
  });

  it("has every plural that the language has", () => {
    for (const locale of locales) {
      // Millions, which French and Italian tell apart in long words, are never counted in words here.
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((name) => name !== "many");
      const categories = locale === "pl" ? ["one", "few", "other"] : needed;
      for (const [id, message] of messagesOf(locale, [file])) {
        for (const keys of partsOf(message.value).plurals) {
          for (const category of categories) expect(keys, `${locale}: ${id}`).toContain(category);
        }
      }
    }
  });
});

describe("the screens' texts", () => {
  const known = messagesOf("en", [...screenFiles, "names", "summaries"]);

  it("are all there", () => {
    const asked = [...code.matchAll(/\b(?:t|phrase)\(\s*"([a-z][\w-]*)"/g)].map(([, id = ""]) => id);
    const byElement = [...code.matchAll(/<T\s+id="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set([...asked, ...byElement])].filter((id) => !known.has(id))).toEqual([]);
  });

  it("are all used", () => {
    const literals = new Set([...code.matchAll(/["'`]([a-z][\w-]+)["'`]/g)].map(([, text = ""]) => text));
    // `theme-${value}` and named("builder-event", …) use every key that begins and ends so.
    const frames = [...code.matchAll(/`([a-z][\w-]*-)\$\{[^`]*?\}([\w-]*)`/g)].map(([, start = "", end = ""]) => [
      start,
      end,
    ]);
    const prefixes = [...code.matchAll(/\bnamed\(\s*"([^"]+)"/g)].map(([, prefix = ""]) => [`${prefix}-`, ""]);
    const patterns = [...frames, ...prefixes];
    const unused = [...messagesOf("en", screenFiles).keys()].filter(
      (id) =>
        !literals.has(id) &&
        !patterns.some(
          ([start = "", end = ""]) => id.startsWith(start) && id.endsWith(end) && id.length > start.length,
        ),
    );
    expect(unused).toEqual([]);
  });
});
