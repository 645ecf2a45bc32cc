import { X } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { useT } from "@/i18n";
import { IconButton } from "./button";
import { cx } from "./cx";

const WIDTHS = {
  small: "[--dialog-width:440px]",
  medium: "[--dialog-width:640px]",
  large: "[--dialog-width:1040px]",
} as const;

/**
 * A dialog over everything: rare, since a panel nearly always does. The backdrop is our own, since the library's
 * would put a style sheet into the page, which the content security policy refuses.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  width = "small",
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string;
  children?: ReactNode;
  /** Buttons; the one that does it comes last. */
  footer?: ReactNode;
  /** 440, 640 or 1040 px. */
  width?: keyof typeof WIDTHS;
}) {
  const t = useT();
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <div aria-hidden className="fixed inset-0 z-40 animate-appear bg-[rgb(10_12_20/0.45)]" />
        <RadixDialog.Content
          data-modal=""
          aria-describedby={undefined}
          className={cx(
            "fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[min(92vw,var(--dialog-width))] -translate-x-1/2 flex-col",
            "animate-appear rounded-card border border-border-strong bg-surface shadow-menu",
            WIDTHS[width],
          )}
        >
          <div className="pt-3.5 pr-12 pb-2 pl-4">
            <RadixDialog.Title className="text-15 font-semibold">{title}</RadixDialog.Title>
            {description !== undefined && <p className="mt-1 text-13 text-text-2">{description}</p>}
          </div>
          <div className="min-h-0 grow overflow-y-auto px-4 pt-1 pb-4 thin-scroll">{children}</div>
          {footer !== undefined && (
            <div className="flex justify-end gap-2 border-t border-border px-4 py-3">{footer}</div>
          )}
          {/* Last in the order of the keyboard, so that a dialog begins with what it is for. */}
          <div className="absolute top-2.5 right-2.5">
            <IconButton label={t("close")} icon={<X size={16} />} onClick={onClose} />
          </div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
