import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { I18nProvider } from "@/i18n";
import { Field } from "./field";
import { Combobox, foldForSearch, Select } from "./select";

const options = [
  { value: "cz", label: "Praha Na Příkopě" },
  { value: "it", label: "Milano Brera" },
  { value: "pl", label: "Łódź Piotrkowska" },
];

function show(element: React.ReactElement) {
  return render(
    <I18nProvider locale="en" timeZone="UTC" currency="EUR" currencyDigits={2}>
      {element}
    </I18nProvider>,
  );
}

describe("choosing from a list", () => {
  it("goes by keyboard alone: open, move, choose", () => {
    const chosen = vi.fn();
    show(
      <Field label="Store">
        <Select value="cz" onChange={chosen} options={options} />
      </Field>,
    );
    const button = screen.getByRole("combobox", { name: "Store" });
    fireEvent.keyDown(button, { key: "ArrowDown" });
    const list = screen.getByRole("listbox");
    expect(screen.getByRole("option", { selected: true })).toHaveProperty("textContent", "Praha Na Příkopě");
    fireEvent.keyDown(list, { key: "ArrowDown" });
    fireEvent.keyDown(list, { key: "Enter" });
    expect(chosen).toHaveBeenCalledWith("it");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("goes to the line that begins with what is typed", () => {
    const chosen = vi.fn();
    show(<Select aria-label="Store" value="cz" onChange={chosen} options={options} />);
    fireEvent.click(screen.getByRole("combobox"));
    const list = screen.getByRole("listbox");
    fireEvent.keyDown(list, { key: "l" });
    fireEvent.keyDown(list, { key: "Enter" });
    expect(chosen).toHaveBeenCalledWith("pl");
  });

  it("searches without accents, and says when there is nothing", () => {
    show(<Combobox aria-label="Store" value={null} onChange={() => undefined} options={options} placeholder="None" />);
    fireEvent.click(screen.getByRole("combobox"));
    const search = screen.getByRole("combobox", { name: "Search" });
    fireEvent.change(search, { target: { value: "prikop" } });
    expect(screen.getAllByRole("option")).toHaveLength(1);
    fireEvent.change(search, { target: { value: "zzz" } });
    expect(screen.queryByRole("option")).toBeNull();
    expect(screen.getByText("Nothing found")).toBeTruthy();
  });

  it("folds accents away", () => {
    expect(foldForSearch("Králová Łódź Žofie")).toBe("kralova lodz zofie");
  });
});
