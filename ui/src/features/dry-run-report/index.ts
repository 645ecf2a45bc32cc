export { DryRunReportScreen } from "./report-screen";
export { DryRunReportsScreen } from "./reports-screen";
