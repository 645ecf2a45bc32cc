import { useState } from "react";
import type { ItemKind } from "@/bindings/ItemKind";
import { Combobox } from "@/components";
import { useT } from "@/i18n";
import { useItems } from "./use-items";

/** An entry of another list, or none. */
export function ItemSelect({
  kind,
  value,
  onChange,
}: {
  kind: ItemKind;
  value: string;
  onChange: (id: string) => void;
}) {
  const t = useT();
  const [search, setSearch] = useState("");
  const { rows } = useItems(kind, search);
  const listed = (rows ?? []).map(({ item }) => ({
    value: item.id,
    label: item.name === "" ? item.id : item.name,
    ...(item.name !== "" && { description: item.id }),
  }));
  const options = [
    { value: "", label: t("items-unknown") },
    ...(value === "" || listed.some((option) => option.value === value) ? [] : [{ value, label: value }]),
    ...listed,
  ];
  return <Combobox value={value} options={options} onChange={onChange} onQuery={setSearch} />;
}
