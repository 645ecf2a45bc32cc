import type { ReactNode } from "react";
import { addressOf } from "@/state/route";
import { cx } from "./cx";

/** A customer's name, which leads to all that is known of her. Inside a row it does not do what the row does. */
export function CustomerLink({
  id,
  children,
  className,
}: {
  id: string;
  /** Her name; without one her id stands there. */
  children?: ReactNode;
  className?: string;
}) {
  return (
    <a
      href={addressOf({ screen: "customer", customer: id })}
      draggable={false}
      onClick={(event) => event.stopPropagation()}
      className={cx("rounded-small underline-offset-2 hover:text-accent hover:underline", className)}
    >
      {children ?? id}
    </a>
  );
}
