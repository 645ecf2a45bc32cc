import type { Kind, Node } from "@/journey/document";
import { PlaceProvider } from "../rules/place";
import {
  AddToSegmentForm,
  AudienceForm,
  OccasionForm,
  RemoveFromSegmentForm,
  SetAttributeForm,
  WebhookForm,
} from "./data-forms";
import { EndForm, JumpForm } from "./end-forms";
import type { FormProps, StepFormOf } from "./form";
import { BranchForm, ConditionForm, HoldoutForm, SplitForm } from "./logic-forms";
import { MessageForm } from "./message-form";
import { HoursForm, WaitForEventForm, WaitForm, WaitUntilForm } from "./time-forms";
import { DateTriggerForm, EventForm, ScheduleForm, SegmentTriggerForm } from "./trigger-forms";
import { VoucherForm } from "./voucher-form";

const FORMS: { [K in Kind]: StepFormOf<K> } = {
  event_trigger: EventForm,
  segment_trigger: SegmentTriggerForm,
  date_trigger: DateTriggerForm,
  schedule_trigger: ScheduleForm,
  send_message: MessageForm,
  wait: WaitForm,
  wait_for_time_range: HoursForm,
  wait_until: WaitUntilForm,
  wait_for_event: WaitForEventForm,
  condition: ConditionForm,
  branch: BranchForm,
  random_split: SplitForm,
  holdout: HoldoutForm,
  assign_voucher: VoucherForm,
  add_to_segment: AddToSegmentForm,
  remove_from_segment: RemoveFromSegmentForm,
  set_attribute: SetAttributeForm,
  create_occasion: OccasionForm,
  sync_audience: AudienceForm,
  webhook: WebhookForm,
  goto: JumpForm,
  exit: EndForm,
};

/** The settings of a step, by its kind. */
export function StepForm({ node, journey, onChange }: FormProps<Node>) {
  // What a kind says of its own steps cannot be told from the union of kinds.
  const Form = FORMS[node.kind] as StepFormOf<Kind>;
  return (
    <PlaceProvider value={{ step: node.id, visit: true }}>
      <Form node={node} journey={journey} onChange={onChange} />
    </PlaceProvider>
  );
}
