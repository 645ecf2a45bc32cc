//! Reports as the window asks for them.

use reports::PlaceboReport;

use crate::errors::Error;
use crate::{
    Application, CustomersByAsk, CustomersByView, ExportList, ExportReport, ListPage, MessagesAsk, MessagesView,
    Nothing, OccasionsAsk, OccasionsView, PlaceboAsk, ProductsAsk, ProductsView, ReportList, ReportScope,
    ReportSettings, SalesAsk, SalesView, SegmentOfList, SegmentView, SegmentsAsk, SegmentsView, Task, TimelineAsk,
    TimelineView, VouchersAsk, VouchersView,
};

macro_rules! later {
    ($($name:ident: $ask:ty => $view:ty;)*) => {
        impl Application {
            $(pub(crate) async fn $name(&self, _: &$ask, _: &Task) -> Result<$view, Error> {
                Err(Error::UnknownCommand { name: stringify!($name).to_owned() })
            })*
            pub(crate) async fn report_scope(&self, _: &Task) -> Result<ReportScope, Error> {
                Err(Error::UnknownCommand { name: String::new() })
            }
        }
    };
}

later! {
    report_occasions: OccasionsAsk => OccasionsView;
    report_sales: SalesAsk => SalesView;
    report_placebo: PlaceboAsk => PlaceboReport;
    sale_timeline: TimelineAsk => TimelineView;
    report_messages: MessagesAsk => MessagesView;
    report_vouchers: VouchersAsk => VouchersView;
    report_products: ProductsAsk => ProductsView;
    report_segments: SegmentsAsk => SegmentsView;
    report_customers_by: CustomersByAsk => CustomersByView;
    report_list: ReportList => ListPage;
    export_report: ExportReport => Nothing;
    export_list: ExportList => Nothing;
    segment_of_list: SegmentOfList => Vec<SegmentView>;
    save_report_settings: ReportSettings => ReportSettings;
}
