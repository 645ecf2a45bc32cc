import { TopBar } from "@/app/top-bar";

/** One customer, whole. */
export function CustomerScreen({ customerId }: { customerId: string }) {
  return (
    <>
      <TopBar crumbs={[]} title={customerId} />
      <div />
    </>
  );
}
