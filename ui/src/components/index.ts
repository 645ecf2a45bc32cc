/**
 * The parts screens are made of. Restrained, accessible, coloured by tokens.css alone.
 *
 * | part | for |
 * | --- | --- |
 * | `Button`, `IconButton` | words or a picture; `variant` primary/secondary/quiet/danger, `size` medium (28)/small (24) |
 * | `Field` + `TextField`, `NumberField`, `Select`, `Combobox`; `Checkbox` | forms: `Field` gives label, hint, error and their ids |
 * | `Select`, `Combobox` | one of a list (`options: {value, label, description?, icon?, detail?, group?}`); Combobox searches |
 * | `Segmented`, `Tabs` + `TabPanel` | ways to see the same thing; panels of a drawer |
 * | `Menu`, `Dialog`, `Tooltip` | behind a button; over everything (rare); a few words |
 * | `Card`, `Disclosure`, `Pill`, `Keys` | a panel; "How is this counted?"; a state in two words; the keys of a shortcut |
 * | `ErrorNote`, `Progress`, `EmptyState`, `Skeleton` | an `ErrorView` where it belongs; a long task with cancel; nothing yet; on its way |
 * | `RowsGrid` | rows and columns in any number, cell by cell, written into where allowed |
 * | `VirtualTable` | a table of any length by keyboard; `rows` all of them, or a source that is asked for what is in sight |
 * | `CustomerLink` | a customer's name that leads to her |
 * | `StepIcon`, `familyOf`, `pictureOf` | how a kind of step looks |
 *
 * Elsewhere: texts and numbers `@/i18n` (`useT`, `T`, `useFormat`); engine `@/platform/engine` (`useEngine`,
 * `useChange`, `useTask`, `useForget`) and `@/platform/context` (`usePlatform`); `@/state/actions` (`useActions`),
 * `@/state/route` (`go`), `@/state/preferences` (`useRemembered`), `@/state/toasts` (`useToasts`),
 * `@/state/workspace` (`useWorkspace`); the top bar's parts of a screen `@/app/top-bar` (`<TopBar>`).
 */
export { Button, IconButton } from "./button";
export { Card, Disclosure } from "./card";
export { CustomerLink } from "./customer-link";
export { cx } from "./cx";
export { Dialog } from "./dialog";
export { ErrorNote } from "./error-note";
export { EmptyState, Progress, Skeleton, Toasts } from "./feedback";
export { Checkbox, Field, inputFace, NumberField, TextField, useField } from "./field";
export { HeatMap } from "./heat-map";
export { Keys } from "./kbd";
export { Menu, type MenuItem } from "./menu";
export { NameField } from "./name-field";
export { Pill } from "./pill";
export { fittingWidth, RowsGrid, type GridCell, type GridColumn } from "./rows-grid";
export { Combobox, foldForSearch, Select, type Option } from "./select";
export { familyOf, pictureOf, StepIcon } from "./steps";
export { Segmented, TabPanel, Tabs } from "./tabs";
export { Thumbnail } from "./thumbnail";
export { Tooltip, TooltipProvider } from "./tooltip";
export { VirtualTable, type Column, type Order } from "./virtual-table";
