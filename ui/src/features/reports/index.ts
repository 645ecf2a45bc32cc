export { ReportScreen } from "./report-screen";
export { ReportsScreen } from "./reports-screen";
