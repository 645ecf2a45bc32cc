//! Reports as the window asks for them.

use reports::PlaceboReport;

use crate::errors::Error;
use crate::{
    Application, CustomersByAsk, CustomersByView, ExportList, ExportReport, ListPage, MessagesAsk, MessagesView,
    Nothing, OccasionsAsk, OccasionsView, PlaceboAsk, ProductsAsk, ProductsView, ReportList, ReportScope,
    ReportSettings, SalesAsk, SalesView, SegmentOfList, SegmentView, SegmentsAsk, SegmentsView, Task, TimelineAsk,
    TimelineView, VouchersAsk, VouchersView,
};

macro_rules! reports {
    ($($name:ident: $ask:ty => $view:ty;)*) => {
        impl Application {
            $(pub(crate) async fn $name(&self, ask: &$ask, task: &Task) -> Result<$view, Error> {
                self.opened()?.$name(ask, task).await
            })*
        }
    };
}

reports! {
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
}

impl Application {
    pub(crate) async fn report_scope(&self) -> Result<ReportScope, Error> {
        self.opened()?.report_scope().await
    }

    pub(crate) async fn export_report(&self, wish: &ExportReport, task: &Task) -> Result<Nothing, Error> {
        self.opened()?.export_report(wish, self.speaker(), task).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn export_list(&self, wish: &ExportList, task: &Task) -> Result<Nothing, Error> {
        self.opened()?.export_list(wish, self.speaker(), task).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn segment_of_list(&self, wish: &SegmentOfList, task: &Task) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.segment_of_list(wish, task).await?;
        self.segments().await
    }

    pub(crate) async fn save_report_settings(&self, settings: &ReportSettings) -> Result<ReportSettings, Error> {
        self.opened()?.save_report_settings(settings).await
    }
}
