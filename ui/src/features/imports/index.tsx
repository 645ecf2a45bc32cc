/** The history of imports. */
export function ImportsPanel({ item }: { item: string | undefined }) {
  return <div data-shows={item ?? ""} />;
}
