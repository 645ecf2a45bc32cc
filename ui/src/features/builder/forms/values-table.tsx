import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Value } from "@/bindings/Value";
import { Button, IconButton, TextField } from "@/components";
import { useT } from "@/i18n";
import { FindingsUnder } from "../rules/place";
import { ValueField } from "../rules/value-field";

/** Values by name: what a design shows, or what another system is told. */
export function ValuesTable({
  label,
  nameLabel,
  at,
  values,
  onChange,
}: {
  label: string;
  /** What a name is the name of. */
  nameLabel: string;
  /** Their place in the file: a JSON pointer within the step. */
  at: string;
  values: Readonly<Record<string, Value>> | undefined;
  onChange: (values: Record<string, Value> | undefined, merge?: string) => void;
}) {
  const t = useT();
  const [name, setName] = useState("");
  const entries = Object.entries(values ?? {});
  const put = (next: readonly (readonly [string, Value])[], merge?: string) =>
    onChange(next.length === 0 ? undefined : Object.fromEntries(next), merge);
  const free = name.trim() !== "" && !entries.some(([other]) => other === name.trim());
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{label}</legend>
      {entries.map(([key, value]) => (
        <div key={key} className="flex flex-col gap-1">
          <div className="flex items-center gap-1.5">
            <code className="w-16 shrink-0 truncate font-mono text-12" title={key}>
              {key}
            </code>
            <ValueField
              label={t("builder-value-of", { name: key })}
              type={undefined}
              value={value}
              onChange={(next, merge) =>
                put(
                  entries.map(([other, kept]) => [other, other === key ? (next ?? "") : kept]),
                  merge === undefined ? undefined : `values ${key}`,
                )
              }
            />
            <IconButton
              size="small"
              label={t("builder-value-remove", { name: key })}
              icon={<Trash2 size={14} />}
              onClick={() => put(entries.filter(([other]) => other !== key))}
            />
          </div>
          <FindingsUnder at={`${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`} />
        </div>
      ))}
      <form
        className="flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!free) return;
          put([...entries, [name.trim(), ""]]);
          setName("");
        }}
      >
        <TextField aria-label={nameLabel} placeholder={nameLabel} value={name} onChange={setName} />
        <Button type="submit" size="medium" icon={<Plus size={14} />} disabled={!free}>
          {t("builder-value-add")}
        </Button>
      </form>
    </fieldset>
  );
}
