-- What every procedure asks of the database for its example, and which of these roles or scopes its caller needs.
-- Written by the disclosure test (npm test -- disclosure -u): read the difference in a review.

-- customer.hub.devices
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.list_hub_sessions($1, $2, $3);
commit;

-- customer.hub.endOtherDevices
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.list_hub_sessions($1, $2, $3);
delete from "hub_session" where "tenant_id" = $1 and "id" in ($2);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- customer.hub.enterCode
begin;
select * from auth.enter_hub_code($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
commit;

-- customer.hub.exchange
begin;
select * from auth.exchange_hub_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- customer.hub.leave
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.list_hub_sessions($1, $2, $3);
delete from "hub_session" where "tenant_id" = $1 and "id" in ($2);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- customer.hub.resend
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- customer.hub.revokeLinks
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.list_hub_sessions($1, $2, $3);
select * from auth.list_hub_sessions($1, $2, $3);
update "hub_link" set "revoked_at" = $1 where "tenant_id" = $2 and "project_id" = $3 and "revoked_at" is null and "id" is distinct from $4;
select auth.revoke_hub_token($1, $2);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- customer.hub.sendLink
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- customer.message.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = app_tenant_id() and "message"."conversation_id" = (select "conversation"."id" from "conversation" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."project_id" = app_subject_id()) and "message"."seq" > $1 order by "message"."seq" limit $2;

-- customer.message.send
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."project_id" = $2;
insert into "conversation" ("tenant_id", "id", "project_id") values ($1, $2, $3) on conflict ("tenant_id", "project_id") do nothing;
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."project_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2, "status" = $3 where "tenant_id" = $4 and "id" = $5 returning "last_seq";
select "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id" from "subject_key" where "tenant_id" = $1 and "conversation_id" = $2 order by "created_at" desc, "id" limit $3 for share;
insert into "subject_key" ("tenant_id", "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id") values ($1, $2, $3, $4, $5, $6);
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "message_word" ("tenant_id", "token", "message_id", "conversation_id") values ($1, $2, $3, $4), ($5, $6, $7, $8), ($9, $10, $11, $12), ($13, $14, $15, $16), ($17, $18, $19, $20), ($21, $22, $23, $24), ($25, $26, $27, $28);
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
commit;

-- customer.payment.checkout
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "payment"."id", "payment"."booking_id", "payment"."state", "payment"."purpose", "payment"."amount_minor", "payment"."currency", "payment"."stripe_account_id", "payment"."checkout_session_id", "payment"."checkout_attempt", "payment"."checkout_expires_at", "payment"."payment_intent_id", "payment"."refunded_minor", "payment"."refunded_at", "payment"."expires_at", "booking"."service_name", "booking"."held_until", "customer"."id" as "customer_id", "customer"."email_sealed" from "payment" inner join "booking" on "booking"."tenant_id" = "payment"."tenant_id" and "booking"."id" = "payment"."booking_id" inner join "project" on "project"."tenant_id" = "payment"."tenant_id" and "project"."booking_id" = "payment"."booking_id" inner join "customer" on "customer"."tenant_id" = "project"."tenant_id" and "customer"."id" = "project"."customer_id" where "payment"."tenant_id" = $1 and "project"."id" = $2 and "payment"."state" = $3 and "booking"."state" = $4 for update of "booking", "payment";
rollback;

-- customer.project.calendar
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "project"."title", "project"."state" as "project_state", "project"."customer_id", "customer"."name_sealed", "customer"."zone" as "customer_zone", "tenant"."name" as "business_name", "tenant"."address" as "business_address", "booking"."sequence", "booking"."updated_at", (select "site"."accent_color" from "site" where "site"."tenant_id" = "booking"."tenant_id" order by "site"."created_at", "site"."id" limit $1) as "accent_color" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" inner join "customer" on "customer"."tenant_id" = "project"."tenant_id" and "customer"."id" = "project"."customer_id" where "booking"."tenant_id" = app_tenant_id() and "project"."id" = app_subject_id();

-- customer.project.get
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "project"."title", "project"."state" as "project_state", "project"."customer_id", "customer"."name_sealed", "customer"."zone" as "customer_zone", "tenant"."name" as "business_name", "tenant"."address" as "business_address", "booking"."sequence", "booking"."updated_at", (select "site"."accent_color" from "site" where "site"."tenant_id" = "booking"."tenant_id" order by "site"."created_at", "site"."id" limit $1) as "accent_color" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" inner join "customer" on "customer"."tenant_id" = "project"."tenant_id" and "customer"."id" = "project"."customer_id" where "booking"."tenant_id" = $2 and "project"."id" = $3;
select "payment"."id", "project"."id" as "project_id", "payment"."state", "payment"."amount_minor", "payment"."currency", "payment"."created_at", "payment"."paid_at", "payment"."refunded_at" from "payment" inner join "project" on "project"."tenant_id" = "payment"."tenant_id" and "project"."booking_id" = "payment"."booking_id" where "payment"."tenant_id" = $1 and "project"."id" = $2 order by "payment"."created_at", "payment"."id";
select "entry"."id", "entry"."project_id", "entry"."kind", "entry"."note_sealed", "entry"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "timeline_entry" as "entry" left join "membership" on "membership"."tenant_id" = "entry"."tenant_id" and "membership"."id" = "entry"."membership_id" where "entry"."tenant_id" = $1 and "entry"."project_id" = $2 order by "entry"."seq", "entry"."id" limit $3;
commit;

-- customer.thread.get
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."project_id" = app_subject_id();

-- customer.thread.markRead
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "conversation" set "person_read_seq" = least("last_seq", greatest("person_read_seq", $1)) where "tenant_id" = app_tenant_id() and "project_id" = app_subject_id();

-- integration.booking.create bookings:write
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select pg_advisory_xact_lock($1);
select "id" from "booking" where "tenant_id" = $1 and "request_key" = $2;
select "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id" from "subject_key" where "tenant_id" = $1 and "customer_id" = $2 order by "created_at" desc, "id" limit $3 for share;
insert into "subject_key" ("tenant_id", "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id") values ($1, $2, $3, $4, $5, $6);
insert into "customer" ("tenant_id", "id", "name_sealed", "email_sealed", "email_index", "zone", "created_at") values ($1, $2, $3, $4, $5, $6, $7);
insert into "customer_word" ("tenant_id", "token", "customer_id") values ($1, $2, $3), ($4, $5, $6), ($7, $8, $9), ($10, $11, $12), ($13, $14, $15), ($16, $17, $18), ($19, $20, $21), ($22, $23, $24), ($25, $26, $27), ($28, $29, $30), ($31, $32, $33), ($34, $35, $36), ($37, $38, $39);
select "id" from "provider" where "tenant_id" = $1 and ("id" = any($2) or "id" in (select "offered"."provider_id" from "service_provider" as "offered" where "offered"."tenant_id" = $3 and "offered"."service_id" = $4)) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2 where "tenant_id" = $3 and "id" in (select "stale"."id" from "booking" as "stale" where "stale"."tenant_id" = $4 and "stale"."provider_id" in ($5) and "stale"."state" = $6 and "stale"."held_until" <= $7 for update skip locked) returning "id", "starts_at", "provider_id";
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $43 and "service"."id" = $44 and "service"."active" = $45;
select "provider_id", count(*) as "count", max("ends_at") filter(where "starts_at" < $1) as "idle_since" from "booking" where "tenant_id" = $2 and "provider_id" in ($3) and "state" in ($4, $5, $6, $7, $8, $9) and "starts_at" >= $10 and "starts_at" < $11 group by "provider_id";
savepoint take;
insert into "booking" ("tenant_id", "id", "service_id", "provider_id", "customer_id", "visitor_session_id", "origin", "request_key", "state", "service_name", "location", "starts_at", "ends_at", "blocked_from", "blocked_until", "held_until", "price_minor", "currency", "needs_approval", "terms", "occurrence_id", "offer_digest", "note_sealed", "created_at", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25);
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
insert into "project" ("tenant_id", "id", "booking_id", "customer_id", "state", "title", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "booking_id") do nothing;
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "notice" ("tenant_id", "id", "channel_id", "event", "booking_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "channel_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- integration.booking.get bookings:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = app_tenant_id() and "booking"."id" = $1;

-- integration.booking.list bookings:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = app_tenant_id() and "booking"."state" not in ($1, $2, $3) and ("booking"."state" != $4 or "project"."id" is not null) and "booking"."ends_at" > $5 order by "booking"."starts_at" asc, "booking"."id" asc limit $6;

-- integration.customer.get customers:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", customer.created_at::text as "created_at_exactly" from "customer" where "customer"."tenant_id" = app_tenant_id() and "customer"."id" = $1;

-- integration.customer.list customers:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", customer.created_at::text as "created_at_exactly" from "customer" where "customer"."tenant_id" = app_tenant_id() order by "customer"."created_at" desc, "customer"."id" desc limit $1;

-- integration.service.list services:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "tenant"."zone", (select coalesce(json_agg(agg), '[]') from (select "service"."id", "service"."name", "service"."description", "service"."location", "service"."duration_minutes", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."category", "service"."seats", "service"."terms", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."name" from "service_provider" inner join "provider" on "provider"."tenant_id" = "service_provider"."tenant_id" and "provider"."id" = "service_provider"."provider_id" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" and "provider"."active" = $1 order by "provider"."name", "provider"."id") as agg) as "providers", (select coalesce(json_agg(agg), '[]') from (select "service_addon"."id", "service_addon"."name", "service_addon"."extra_minutes", service_addon.price_minor as "price_minor" from "service_addon" where "service_addon"."tenant_id" = "service"."tenant_id" and "service_addon"."service_id" = "service"."id" and "service_addon"."active" = $2 order by "service_addon"."position", "service_addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "service_question"."id", "service_question"."kind", "service_question"."label", "service_question"."choices", "service_question"."required" from "service_question" where "service_question"."tenant_id" = "service"."tenant_id" and "service_question"."service_id" = "service"."id" and "service_question"."active" = $3 order by "service_question"."position", "service_question"."id") as agg) as "questions" from "service" where "service"."tenant_id" = "tenant"."id" and "service"."active" = $4 and exists (select 1 as "one" from "service_provider" inner join "provider" on "provider"."tenant_id" = "service_provider"."tenant_id" and "provider"."id" = "service_provider"."provider_id" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" and "provider"."active" = $5) order by "service"."position", "service"."created_at", "service"."id" limit $6) as agg) as "services" from "tenant" where "tenant"."id" = app_tenant_id();

-- integration.slot.list services:read
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = app_tenant_id() and "service"."id" = $43 and "service"."active" = $44;

-- member.account.acceptInvitation
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.enter_invitation($1, $2);
update "invitation" set "accepted_at" = $1 where "tenant_id" = $2 and "id" = $3 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null returning "id";
select * from auth.my_memberships();
update "login_session" set "tenant_id" = $1, "membership_id" = $2 where "user_id" = $3 and "id" = $4;
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.account.activity
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "event", "device", "created_at" from "account_event" where "user_id" = $1 order by "created_at" desc, "id" desc limit $2;
commit;

-- member.account.changeEmail
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
update "login_session" set "failed_proofs" = "failed_proofs" + $1 where "user_id" = $2 and "id" = $3 returning "failed_proofs";
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
commit;
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
update "login_session" set "failed_proofs" = $1 where "user_id" = $2 and "id" = $3;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
commit;
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- member.account.changePassword
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
update "login_session" set "failed_proofs" = "failed_proofs" + $1 where "user_id" = $2 and "id" = $3 returning "failed_proofs";
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
commit;
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select auth.change_password($1, $2, $3, $4) as done;
update "login_session" set "failed_proofs" = $1 where "user_id" = $2 and "id" = $3;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select auth.queue_own_mail($1, $2, $3, $4, $5);
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
commit;

-- member.account.declineInvitation
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.enter_invitation($1, $2);
update "invitation" set "declined_at" = $1 where "tenant_id" = $2 and "id" = $3 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.account.endOtherSessions
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
delete from "login_session" where "user_id" = $1 and "id" != $2;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
commit;

-- member.account.endSession
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
delete from "login_session" where "user_id" = $1 and "id" = $2 returning "id";
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
commit;

-- member.account.get
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
select * from auth.my_memberships();
commit;

-- member.account.invitations
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.my_invitations($1);
commit;

-- member.account.passkeyAdd
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
select auth.take_challenge($1, $2, $3, $4) as taken;
commit;

-- member.account.passkeyBegin
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
select "id", "credential_id", "transports", "name_sealed", "created_at", "last_used_at" from "passkey" where "user_id" = $1 order by "created_at", "id";
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select auth.keep_challenge($1, $2, $3, $4, $5);
commit;

-- member.account.passkeyRemove
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
delete from "passkey" where "user_id" = $1 and "id" = $2 returning "id";
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
delete from "recovery_code" where "user_id" = $1;
delete from "login_session" where "user_id" = $1 and "id" != $2;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select auth.queue_own_mail($1, $2, $3, $4, $5);
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
commit;

-- member.account.passkeyRename
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
update "passkey" set "name_sealed" = $1 where "user_id" = $2 and "id" = $3 returning "id";
commit;

-- member.account.passkeys
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "id", "credential_id", "transports", "name_sealed", "created_at", "last_used_at" from "passkey" where "user_id" = $1 order by "created_at", "id";
commit;

-- member.account.prove
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
update "login_session" set "failed_proofs" = "failed_proofs" + $1 where "user_id" = $2 and "id" = $3 returning "failed_proofs";
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
commit;
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
update "login_session" set "proven_at" = $1, "failed_proofs" = $2 where "user_id" = $3 and "id" = $4;
commit;

-- member.account.proveOptions
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select auth.keep_challenge($1, $2, $3, $4, $5);
select "id", "credential_id", "transports", "name_sealed", "created_at", "last_used_at" from "passkey" where "user_id" = $1 order by "created_at", "id";
commit;

-- member.account.recoveryCodes
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
rollback;

-- member.account.sessions
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.my_sessions($1);
commit;

-- member.account.switchTenant
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.my_memberships();
update "login_session" set "tenant_id" = $1, "membership_id" = $2 where "user_id" = $3 and "id" = $4;
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.account.totpBegin
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
insert into "totp" ("user_id", "secret_sealed", "created_at") values ($1, $2, $3) on conflict ("user_id") do update set "secret_sealed" = $4, "created_at" = $5 where "totp"."confirmed_at" is null returning "user_id";
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
commit;

-- member.account.totpConfirm
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
select "secret_sealed", "confirmed_at" from "totp" where "user_id" = $1;
rollback;

-- member.account.totpDisable
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
delete from "totp" where "user_id" = $1 and "confirmed_at" is not null returning "user_id";
rollback;

-- member.apiKey.create owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
insert into "api_key" ("tenant_id", "id", "name", "scopes", "created_at", "expires_at") values ($1, $2, $3, $4, $5, $6);
select auth.mint('key', $1, $2, $3, $4, $5);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.apiKey.list owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "name", "scopes", "created_at", "expires_at", "last_used_at" from "api_key" where "tenant_id" = app_tenant_id() and "revoked_at" is null order by "created_at" desc, "id" limit $1;

-- member.apiKey.revoke owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "api_key" set "revoked_at" = $1 where "tenant_id" = $2 and "id" = $3 and "revoked_at" is null returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.audit.list owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "e"."id", "e"."event", "e"."actor", "e"."actor_id", "e"."subject_id", "e"."request_id", "e"."created_at", e.created_at::text as "created_at_exactly", (select m.display_name_sealed from membership m where (m.tenant_id, m.id) = (e.tenant_id, "e"."actor_id")) as "actor_member_name_sealed", (select c.id from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_id", (select c.name_sealed from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_name_sealed", (select k.name from api_key k where (k.tenant_id, k.id) = (e.tenant_id, "e"."actor_id")) as "actor_key_name" from "audit_event" as "e" where "e"."tenant_id" = app_tenant_id() and "e"."event" like $1 order by "e"."created_at" desc, "e"."id" desc limit $2;

-- member.auth.confirmEmail
begin;
select * from auth.redeem_email($1, $2, $3, $4);
select auth.set_email($1, $2, $3) as done;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select auth.queue_own_mail($1, $2, $3, $4, $5);
commit;

-- member.auth.factor
begin;
select auth.enter_factor($1, $2, $3, $4, $5, $6) as user_id;
commit;

-- member.auth.factorOptions
begin;
select auth.enter_factor($1, $2, $3, $4, $5, $6) as user_id;
rollback;

-- member.auth.login
select * from auth.find_login($1);
select totp from auth.start_factor($1, $2, $3, $4, $5);
select auth.start_login($1, $2, $3, $4, $5, $6, $7, $8);
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select auth.end_login($1, $2, $3);
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
select * from auth.my_memberships();
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.auth.logout
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select auth.end_login($1, $2, $3);
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.auth.me
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "membership"."id", "membership"."display_name_sealed", "membership"."role", "tenant"."name" as "tenant_name", "tenant"."zone", "tenant"."currency" from "membership" inner join "tenant" on "tenant"."id" = "membership"."tenant_id" where "membership"."tenant_id" = app_tenant_id() and "membership"."id" = app_subject_id();

-- member.auth.passkeyLogin
begin;
select auth.enter_passkey($1, $2) as entered;
select auth.take_challenge($1, $2, $3, $4) as taken;
select "id", "public_key", "counter" from "passkey" where "user_id" = $1 and "credential_id" = $2;
commit;

-- member.auth.passkeyOptions
begin;
select auth.keep_challenge($1, $2, $3, $4, $5);
commit;

-- member.auth.register
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- member.auth.requestReset
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- member.auth.resend
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- member.auth.reset
begin;
select * from auth.redeem_password($1, $2, $3, $4, $5, $6);
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select auth.queue_own_mail($1, $2, $3, $4, $5);
commit;

-- member.auth.verify
begin;
select * from auth.redeem_password($1, $2, $3, $4, $5, $6);
update "app_user" set "display_name_sealed" = $1 where "id" = $2;
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
commit;
select auth.start_login($1, $2, $3, $4, $5, $6, $7, $8);
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select auth.end_login($1, $2, $3);
insert into "account_event" ("user_id", "id", "event", "device", "created_at") values ($1, $2, $3, $4, $5);
select "id", "email_sealed", "display_name_sealed", "password_hash" from "app_user" where "id" = $1;
select exists (select "user_id" from "totp" where "user_id" = $1 and "confirmed_at" is not null) as "totp", exists (select "id" from "passkey" where "user_id" = $2) as "passkey", (select count(*) as "count" from "recovery_code" where "user_id" = $3) as "recovery_codes";
select * from auth.my_memberships();
commit;

-- member.booking.approve
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
insert into "project" ("tenant_id", "id", "booking_id", "customer_id", "state", "title", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "booking_id") do nothing;
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.booking.cancel
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
select "payment"."id", "payment"."booking_id", "payment"."state", "payment"."purpose", "payment"."amount_minor", "payment"."currency", "payment"."stripe_account_id", "payment"."checkout_session_id", "payment"."checkout_attempt", "payment"."checkout_expires_at", "payment"."payment_intent_id", "payment"."refunded_minor", "payment"."refunded_at", "payment"."expires_at" from "payment" where "tenant_id" = $1 and "booking_id" = $2 order by "created_at", "id";
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "payment"."id", "payment"."amount_minor", (select coalesce(sum(refund.amount_minor), 0)::bigint as "minor" from "refund" where "refund"."tenant_id" = "payment"."tenant_id" and "refund"."payment_id" = "payment"."id" and "refund"."state" != $1) as "back_minor" from "payment" where "payment"."tenant_id" = $2 and "payment"."booking_id" = $3 and "payment"."state" in ($4, $5, $6, $7) order by "payment"."created_at", "payment"."id";
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.booking.check
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "starts_at", "ends_at", "blocked_from", "blocked_until" from "booking" where "tenant_id" = $1 and "id" = $2;
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12) and "booking"."id" != $13) and "booking"."starts_at" > $14 and "booking"."starts_at" < $15 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $16 and "off"."starts_at" < $17 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($18, $19, $20, $21, $22, $23) and ("booking"."state" != $24 or "booking"."held_until" > $25) and "booking"."id" != $26) and ("booking"."starts_at" > $27 and "booking"."starts_at" < $28 and "booking"."blocked_until" > $29 and "booking"."blocked_from" < $30) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($31, $32, $33, $34, $35, $36) and ("booking"."state" != $37 or "booking"."held_until" > $38) and "booking"."id" != $39) and ("booking"."starts_at" > $40 and "booking"."starts_at" < $41 and "booking"."blocked_until" > $42 and "booking"."blocked_from" < $43) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $44 and "provider"."id" = $45 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $46 and "service"."id" = $47;
select "id", "name", "zone", "active" from "provider" where "tenant_id" = $1 order by "created_at", "id" limit $2;
commit;

-- member.booking.complete
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
rollback;

-- member.booking.create
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select pg_advisory_xact_lock($1);
select "id" from "booking" where "tenant_id" = $1 and "request_key" = $2;
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", customer.created_at::text as "created_at_exactly" from "customer" where "customer"."tenant_id" = $1 and "customer"."id" = $2 and "customer"."erased_at" is null;
select "id" from "provider" where "tenant_id" = $1 and ("id" = any($2) or "id" in (select "offered"."provider_id" from "service_provider" as "offered" where "offered"."tenant_id" = $3 and "offered"."service_id" = $4)) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2 where "tenant_id" = $3 and "id" in (select "stale"."id" from "booking" as "stale" where "stale"."tenant_id" = $4 and "stale"."provider_id" in ($5) and "stale"."state" = $6 and "stale"."held_until" <= $7 for update skip locked) returning "id", "starts_at", "provider_id";
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $43 and "service"."id" = $44 and "service"."active" = $45;
select "provider_id", count(*) as "count", max("ends_at") filter(where "starts_at" < $1) as "idle_since" from "booking" where "tenant_id" = $2 and "provider_id" in ($3) and "state" in ($4, $5, $6, $7, $8, $9) and "starts_at" >= $10 and "starts_at" < $11 group by "provider_id";
savepoint take;
insert into "booking" ("tenant_id", "id", "service_id", "provider_id", "customer_id", "visitor_session_id", "origin", "request_key", "state", "service_name", "location", "starts_at", "ends_at", "blocked_from", "blocked_until", "held_until", "price_minor", "currency", "needs_approval", "terms", "occurrence_id", "offer_digest", "note_sealed", "created_at", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25);
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
insert into "project" ("tenant_id", "id", "booking_id", "customer_id", "state", "title", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "booking_id") do nothing;
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.booking.decline
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.booking.get
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
select "change"."created_at", "change"."actor", "change"."from_state", "change"."to_state", "change"."from_starts_at", "change"."to_starts_at", "before"."name" as "from_provider", "after"."name" as "to_provider", "membership"."id" as "member_id", "membership"."display_name_sealed" from "booking_change" as "change" inner join "provider" as "after" on "after"."tenant_id" = "change"."tenant_id" and "after"."id" = "change"."to_provider_id" left join "provider" as "before" on "before"."tenant_id" = "change"."tenant_id" and "before"."id" = "change"."from_provider_id" left join "membership" on "membership"."tenant_id" = "change"."tenant_id" and "membership"."id" = "change"."membership_id" where "change"."tenant_id" = $1 and "change"."booking_id" = $2 order by "change"."seq" limit $3;
select "payment"."id", "payment"."purpose", "payment"."state", "payment"."amount_minor", "payment"."currency", "payment"."created_at", "payment"."paid_at" from "payment" where "payment"."tenant_id" = $1 and "payment"."booking_id" = $2 order by "payment"."created_at", "payment"."id";
select "refund"."id", "refund"."payment_id", "refund"."amount_minor", "refund"."state", "refund"."reason", "refund"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "refund" inner join "payment" on "payment"."tenant_id" = "refund"."tenant_id" and "payment"."id" = "refund"."payment_id" left join "membership" on "membership"."tenant_id" = "refund"."tenant_id" and "membership"."id" = "refund"."membership_id" where "refund"."tenant_id" = $1 and "payment"."booking_id" = $2 order by "refund"."created_at", "refund"."id" limit $3;
select "dispute"."id", "dispute"."payment_id", "dispute"."amount_minor", "dispute"."currency", "dispute"."state", "dispute"."reason", "dispute"."respond_by", "dispute"."created_at" from "dispute" inner join "payment" on "payment"."tenant_id" = "dispute"."tenant_id" and "payment"."id" = "dispute"."payment_id" where "dispute"."tenant_id" = $1 and "payment"."booking_id" = $2 order by "dispute"."created_at", "dispute"."id" limit $3;
commit;

-- member.booking.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "provider" where "tenant_id" = app_tenant_id() and "id" = $1;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = app_tenant_id() and "booking"."state" = $1 and "booking"."provider_id" = $2 and ("booking"."state" != $3 or "project"."id" is not null) and "booking"."ends_at" > $4 order by "booking"."starts_at" asc, "booking"."id" asc limit $5;

-- member.booking.noShow
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
rollback;

-- member.booking.propose
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select pg_advisory_xact_lock($1);
select "id" from "booking" where "tenant_id" = $1 and "request_key" = $2;
select "conversation"."visitor_session_id", "customer"."id" as "customer_id", "customer"."erased_at", (select max("message"."created_at") as "at" from "message" where "message"."tenant_id" = "conversation"."tenant_id" and "message"."conversation_id" = "conversation"."id" and "message"."author" = $1) as "last_written_at" from "conversation" left join "visitor_session" on "visitor_session"."tenant_id" = "conversation"."tenant_id" and "visitor_session"."id" = "conversation"."visitor_session_id" left join "project" on "project"."tenant_id" = "conversation"."tenant_id" and "project"."id" = "conversation"."project_id" left join "customer" on "customer"."tenant_id" = "conversation"."tenant_id" and "customer"."id" = coalesce("visitor_session"."customer_id", "project"."customer_id") where "conversation"."tenant_id" = $2 and "conversation"."id" = $3;
select "customer"."id" from "customer" inner join "project" on "project"."tenant_id" = "customer"."tenant_id" and "project"."customer_id" = "customer"."id" where "customer"."tenant_id" = $1 and "customer"."erased_at" is null and "project"."id" = $2;
select "customer"."id" from "customer" where "customer"."tenant_id" = $1 and "customer"."erased_at" is null and "customer"."id" = $2;
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $43 and "service"."id" = $44 and "service"."active" = $45;
insert into "booking" ("tenant_id", "id", "service_id", "provider_id", "customer_id", "visitor_session_id", "origin", "request_key", "state", "service_name", "location", "starts_at", "ends_at", "blocked_from", "blocked_until", "held_until", "price_minor", "currency", "needs_approval", "terms", "offer_digest", "note_sealed", "created_at", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24);
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select jobs.add($1, $2, $3, $4);
insert into "project" ("tenant_id", "id", "booking_id", "customer_id", "state", "title", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "booking_id") do nothing;
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.booking.range
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "provider" where "tenant_id" = app_tenant_id() and "id" = $1;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."provider_id", "booking"."customer_id", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "booking"."seats", "provider"."name" as "provider_name", "customer"."name_sealed" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" where "booking"."tenant_id" = app_tenant_id() and "booking"."starts_at" > $1 and "booking"."starts_at" < $2 and "booking"."ends_at" > $3 and "booking"."state" in ($4, $5, $6, $7, $8, $9, $10) and "booking"."provider_id" = $11 order by "booking"."starts_at", "booking"."id" limit $12;

-- member.booking.reschedule
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 for update of "booking";
select "id" from "booking_change" where "tenant_id" = $1 and "booking_id" = $2 and "request_key" = $3;
select "id" from "provider" where "tenant_id" = $1 and ("id" = any($2) or "id" in (select "offered"."provider_id" from "service_provider" as "offered" where "offered"."tenant_id" = $3 and "offered"."service_id" = $4)) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2 where "tenant_id" = $3 and "id" in (select "stale"."id" from "booking" as "stale" where "stale"."tenant_id" = $4 and "stale"."provider_id" in ($5) and "stale"."state" = $6 and "stale"."held_until" <= $7 for update skip locked) returning "id", "starts_at", "provider_id";
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12) and "booking"."id" != $13) and "booking"."starts_at" > $14 and "booking"."starts_at" < $15 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $16 and "off"."starts_at" < $17 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($18, $19, $20, $21, $22, $23) and ("booking"."state" != $24 or "booking"."held_until" > $25) and "booking"."id" != $26) and ("booking"."starts_at" > $27 and "booking"."starts_at" < $28 and "booking"."blocked_until" > $29 and "booking"."blocked_from" < $30) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($31, $32, $33, $34, $35, $36) and ("booking"."state" != $37 or "booking"."held_until" > $38) and "booking"."id" != $39) and ("booking"."starts_at" > $40 and "booking"."starts_at" < $41 and "booking"."blocked_until" > $42 and "booking"."blocked_from" < $43) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $44 and "provider"."id" = $45 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $46 and "service"."id" = $47;
select "provider_id", count(*) as "count", max("ends_at") filter(where "starts_at" < $1) as "idle_since" from "booking" where "tenant_id" = $2 and "provider_id" in ($3) and "state" in ($4, $5, $6, $7, $8, $9) and "starts_at" >= $10 and "starts_at" < $11 group by "provider_id";
savepoint take;
update "booking" set "provider_id" = $1, "occurrence_id" = $2, "starts_at" = $3, "ends_at" = $4, "blocked_from" = $5, "blocked_until" = $6, "updated_at" = $7, "sequence" = "sequence" + $8 where "tenant_id" = $9 and "id" = $10;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."id" = $2;
commit;

-- member.conversation.get
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."status", "conversation"."visitor_session_id", "conversation"."project_id", "conversation"."contact_form", "conversation"."last_seq", "conversation"."last_message_at", conversation.last_message_at::text as "last_message_at_exactly", conversation.last_seq - conversation.member_read_seq as "unread", "customer"."id" as "customer_id", "customer"."name_sealed", "message"."id" as "message_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at" as "sent_at", "membership"."id" as "member_id", "membership"."display_name_sealed", "conversation"."created_at" as "started_at", "customer"."email_sealed", "site"."name" as "site_name" from "conversation" left join "visitor_session" on "visitor_session"."tenant_id" = "conversation"."tenant_id" and "visitor_session"."id" = "conversation"."visitor_session_id" left join "project" on "project"."tenant_id" = "conversation"."tenant_id" and "project"."id" = "conversation"."project_id" left join "customer" on "customer"."tenant_id" = "conversation"."tenant_id" and "customer"."id" = coalesce("visitor_session"."customer_id", "project"."customer_id") left join "message" on "message"."tenant_id" = "conversation"."tenant_id" and "message"."conversation_id" = "conversation"."id" and "message"."seq" = "conversation"."last_seq" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" left join "site" on "site"."tenant_id" = "visitor_session"."tenant_id" and "site"."id" = "visitor_session"."site_id" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."id" = $1;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = app_tenant_id() and "booking"."visitor_session_id" = $1 order by "booking"."starts_at" desc, "booking"."id" desc limit $2;

-- member.conversation.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."status", "conversation"."visitor_session_id", "conversation"."project_id", "conversation"."contact_form", "conversation"."last_seq", "conversation"."last_message_at", conversation.last_message_at::text as "last_message_at_exactly", conversation.last_seq - conversation.member_read_seq as "unread", "customer"."id" as "customer_id", "customer"."name_sealed", "message"."id" as "message_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at" as "sent_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "conversation" left join "visitor_session" on "visitor_session"."tenant_id" = "conversation"."tenant_id" and "visitor_session"."id" = "conversation"."visitor_session_id" left join "project" on "project"."tenant_id" = "conversation"."tenant_id" and "project"."id" = "conversation"."project_id" left join "customer" on "customer"."tenant_id" = "conversation"."tenant_id" and "customer"."id" = coalesce("visitor_session"."customer_id", "project"."customer_id") left join "message" on "message"."tenant_id" = "conversation"."tenant_id" and "message"."conversation_id" = "conversation"."id" and "message"."seq" = "conversation"."last_seq" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."last_seq" > $1 and "conversation"."status" = $2 order by "conversation"."last_message_at" desc, "conversation"."id" desc limit $3;

-- member.conversation.markRead
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "conversation" set "member_read_seq" = least("conversation"."last_seq", greatest("conversation"."member_read_seq", $1)) from (select "id", "member_read_seq" from "conversation" where "tenant_id" = app_tenant_id() and "id" = $2 for update) as "before" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."id" = "before"."id" returning conversation.member_read_seq > before.member_read_seq as "moved";

-- member.conversation.search
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."status", "conversation"."visitor_session_id", "conversation"."project_id", "conversation"."contact_form", "conversation"."last_seq", "conversation"."last_message_at", conversation.last_message_at::text as "last_message_at_exactly", conversation.last_seq - conversation.member_read_seq as "unread", "customer"."id" as "customer_id", "customer"."name_sealed", "message"."id" as "message_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at" as "sent_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "conversation" left join "visitor_session" on "visitor_session"."tenant_id" = "conversation"."tenant_id" and "visitor_session"."id" = "conversation"."visitor_session_id" left join "project" on "project"."tenant_id" = "conversation"."tenant_id" and "project"."id" = "conversation"."project_id" left join "customer" on "customer"."tenant_id" = "conversation"."tenant_id" and "customer"."id" = coalesce("visitor_session"."customer_id", "project"."customer_id") left join "message" on "message"."tenant_id" = "conversation"."tenant_id" and "message"."conversation_id" = "conversation"."id" and "message"."seq" = "conversation"."last_seq" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."last_seq" > $1 and ("conversation"."id" in (select "message"."conversation_id" from "message" where "message"."tenant_id" = app_tenant_id() and "message"."id" in (select "message_word"."message_id" from "message_word" where "message_word"."tenant_id" = app_tenant_id() and "message_word"."token" = $2)) or "customer"."id" in (select "customer_word"."customer_id" from "customer_word" where "customer_word"."tenant_id" = app_tenant_id() and "customer_word"."token" = $3)) order by "conversation"."last_message_at" desc, "conversation"."id" desc limit $4;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select distinct on ("message"."conversation_id") "message"."conversation_id", "message"."id" as "message_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at" as "sent_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = app_tenant_id() and "message"."id" in (select "message_word"."message_id" from "message_word" where "message_word"."tenant_id" = app_tenant_id() and "message_word"."token" = $1) and "message"."conversation_id" in ($2) order by "message"."conversation_id", "message"."seq" desc;

-- member.conversation.setStatus
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
update "conversation" set "status" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.customer.erase owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", "tenant"."name" as "business" from "customer" inner join "tenant" on "tenant"."id" = "customer"."tenant_id" where "customer"."tenant_id" = $1 and "customer"."id" = $2 for update of "customer";
select "created_at" from "audit_event" where "tenant_id" = $1 and "event" = $2 and "subject_id" = $3 order by "created_at" desc limit $4;
rollback;

-- member.customer.export owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", "tenant"."name" as "business" from "customer" inner join "tenant" on "tenant"."id" = "customer"."tenant_id" where "customer"."tenant_id" = $1 and "customer"."id" = $2 for update of "customer";
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."customer_id" = $2 order by "booking"."created_at";
select "id", "title", "state", "created_at" from "project" where "tenant_id" = $1 and "customer_id" = $2 order by "created_at";
select "id" from "visitor_session" where "tenant_id" = $1 and ("customer_id" = $2 or "id" in (select "booking"."visitor_session_id" from "booking" where "booking"."tenant_id" = $3 and "booking"."customer_id" = $4 and "booking"."visitor_session_id" is not null));
select "id", "created_at" from "conversation" where "tenant_id" = $1 and ("visitor_session_id" = any($2::uuid[]) or "project_id" = any($3::uuid[])) order by "created_at";
select "kind", "sent_at", "created_at" from "mail" where "tenant_id" = $1 and "project_id" = any($2::uuid[]) order by "created_at";
select "event", "actor", "created_at" from "audit_event" where "tenant_id" = $1 and ("subject_id" = any($2::uuid[]) or "actor_id" = any($3::uuid[])) order by "created_at" limit $4;
select "payment"."id", "project"."id" as "project_id", "payment"."state", "payment"."amount_minor", "payment"."currency", "payment"."created_at", "payment"."paid_at", "payment"."refunded_at" from "payment" inner join "project" on "project"."tenant_id" = "payment"."tenant_id" and "project"."booking_id" = "payment"."booking_id" where "payment"."tenant_id" = $1 and "project"."id" = any($2::uuid[]) order by "payment"."created_at", "payment"."id";
select "entry"."id", "entry"."project_id", "entry"."kind", "entry"."note_sealed", "entry"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "timeline_entry" as "entry" left join "membership" on "membership"."tenant_id" = "entry"."tenant_id" and "membership"."id" = "entry"."membership_id" where "entry"."tenant_id" = $1 and "entry"."project_id" = any($2::uuid[]) order by "entry"."project_id", "entry"."seq", "entry"."id";
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = any($2::uuid[]) order by "message"."conversation_id", "message"."seq";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.customer.get
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", customer.created_at::text as "created_at_exactly" from "customer" where "customer"."tenant_id" = $1 and "customer"."id" = $2;
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "booking"."customer_id" = $2 and "booking"."state" not in ($3, $4, $5) order by "booking"."starts_at" desc, "booking"."id" desc limit $6;
select "created_at" from "audit_event" where "tenant_id" = $1 and "event" = $2 and "subject_id" = $3 order by "created_at" desc limit $4;
commit;

-- member.customer.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone", "customer"."created_at", "customer"."erased_at", customer.created_at::text as "created_at_exactly" from "customer" where "customer"."tenant_id" = app_tenant_id() and "customer"."id" in (select "customer_word"."customer_id" from "customer_word" where "customer_word"."tenant_id" = app_tenant_id() and "customer_word"."token" = $1) order by "customer"."created_at" desc, "customer"."id" desc limit $2;

-- member.hubLink.list
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "project" where "tenant_id" = $1 and "id" = $2;
select * from auth.list_hub_links($1, $2);
commit;

-- member.hubLink.renew
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select auth.renew_hub_link($1, $2, $3) as ok;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.hubLink.revoke
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "hub_link" set "revoked_at" = $1 where "tenant_id" = $2 and "id" = $3 and "revoked_at" is null returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.hubLink.revokeAll
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "customer_id" from "project" where "tenant_id" = $1 and "id" = $2 for update;
update "hub_link" set "revoked_at" = $1 where "tenant_id" = $2 and "project_id" = $3 and "revoked_at" is null and "id" is distinct from $4;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.hubLink.send
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "customer_id" from "project" where "tenant_id" = $1 and "id" = $2 for update;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.invite.accept
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select * from auth.find_invite($1, $2, $3, $4);
select * from auth.enter_invitation($1, $2);
update "invitation" set "accepted_at" = $1 where "tenant_id" = $2 and "id" = $3 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null returning "id";
select * from auth.my_memberships();
update "login_session" set "tenant_id" = $1, "membership_id" = $2 where "user_id" = $3 and "id" = $4;
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.invite.decline
begin;
select * from auth.find_invite($1, $2, $3, $4);
select auth.decline_invite($1, $2, $3, $4) as declined;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.invite.join
begin;
select * from auth.enter_join($1, $2, $3, $4);
select auth.join($1, $2, $3, $4, $5) as id;
update "invitation" set "accepted_at" = $1 where "tenant_id" = $2 and "id" = $3 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null returning "id";
insert into "membership" ("tenant_id", "id", "user_id", "role", "display_name_sealed") values ($1, $2, $3, $4, $5);
select auth.start_login($1, $2, $3, $4, $5, $6, $7, $8);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.invite.show
select * from auth.find_invite($1, $2, $3, $4);

-- member.message.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "message"."id" as "message_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at" as "sent_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "conversation" left join "message" on "message"."tenant_id" = "conversation"."tenant_id" and "message"."conversation_id" = "conversation"."id" and "message"."seq" > $1 left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."id" = $2 order by "message"."seq" limit $3;

-- member.message.send
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2, "member_read_seq" = "last_seq" + $3 where "tenant_id" = $4 and "id" = $5 returning "last_seq";
select "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id" from "subject_key" where "tenant_id" = $1 and "conversation_id" = $2 order by "created_at" desc, "id" limit $3 for share;
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "message_word" ("tenant_id", "token", "message_id", "conversation_id") values ($1, $2, $3, $4), ($5, $6, $7, $8), ($9, $10, $11, $12), ($13, $14, $15, $16), ($17, $18, $19, $20), ($21, $22, $23, $24), ($25, $26, $27, $28);
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
commit;

-- member.notice.add owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select count(*) as "count" from "notice_channel" where "tenant_id" = $1;
insert into "notice_channel" ("tenant_id", "id", "kind", "target_sealed", "events", "membership_id", "confirmed_at", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select jobs.add($1, $2, $3, $4);
commit;

-- member.notice.change owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "notice_channel" set "events" = $1 where "tenant_id" = $2 and "id" = $3 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.notice.confirm owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "notice_code" set "attempts" = "attempts" + $1 where "tenant_id" = $2 and "channel_id" = $3 returning "code_hash", "attempts", "expires_at";
delete from "notice_code" where "tenant_id" = $1 and "channel_id" = $2;
update "notice_channel" set "confirmed_at" = $1 where "tenant_id" = $2 and "id" = $3 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.notice.list owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "kind", "target_sealed", "events", "confirmed_at", "failures", "failing_since", "problem", "delivered_at", "switched_off_at", "created_at" from "notice_channel" where "tenant_id" = app_tenant_id() order by "created_at", "id" limit $1;

-- member.notice.remove owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
delete from "notice_channel" where "tenant_id" = $1 and "id" = $2 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.notice.test owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "kind", "target_sealed", "membership_id", "confirmed_at", "failing_since", "switched_off_at" from "notice_channel" where "tenant_id" = $1 and "id" = $2 for update;
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.project.addNote
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "customer_id" from "project" where "tenant_id" = $1 and "id" = $2 for update;
select "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id" from "subject_key" where "tenant_id" = $1 and "customer_id" = $2 order by "created_at" desc, "id" limit $3 for share;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "entry"."id", "entry"."project_id", "entry"."kind", "entry"."note_sealed", "entry"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "timeline_entry" as "entry" left join "membership" on "membership"."tenant_id" = "entry"."tenant_id" and "membership"."id" = "entry"."membership_id" where "entry"."tenant_id" = $1 and "entry"."project_id" = $2 and "entry"."request_key" = $3;
commit;

-- member.project.get
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone", "booking"."customer_id", "booking"."origin", "booking"."note_sealed", "booking"."created_at", "customer"."name_sealed", "customer"."email_sealed", "customer"."zone" as "customer_zone", "project"."id" as "project_id", "project"."title" as "title", "project"."state" as "project_state" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" left join "project" on "project"."tenant_id" = "booking"."tenant_id" and "project"."booking_id" = "booking"."id" where "booking"."tenant_id" = $1 and "project"."id" = $2;
select "payment"."id", "project"."id" as "project_id", "payment"."state", "payment"."amount_minor", "payment"."currency", "payment"."created_at", "payment"."paid_at", "payment"."refunded_at" from "payment" inner join "project" on "project"."tenant_id" = "payment"."tenant_id" and "project"."booking_id" = "payment"."booking_id" where "payment"."tenant_id" = $1 and "project"."id" = $2 order by "payment"."created_at", "payment"."id";
select "entry"."id", "entry"."project_id", "entry"."kind", "entry"."note_sealed", "entry"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "timeline_entry" as "entry" left join "membership" on "membership"."tenant_id" = "entry"."tenant_id" and "membership"."id" = "entry"."membership_id" where "entry"."tenant_id" = $1 and "entry"."project_id" = $2 order by "entry"."seq", "entry"."id" limit $3;
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."project_id" = $2;
commit;

-- member.project.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "project"."id", "project"."title", "project"."state", "project"."customer_id", "project"."created_at", "customer"."name_sealed", "booking"."state" as "booking_state", "booking"."starts_at" from "project" inner join "booking" on "booking"."tenant_id" = "project"."tenant_id" and "booking"."id" = "project"."booking_id" inner join "customer" on "customer"."tenant_id" = "project"."tenant_id" and "customer"."id" = "project"."customer_id" where "project"."tenant_id" = app_tenant_id() and "project"."state" != $1 order by "project"."created_at" desc, "project"."id" desc limit $2;

-- member.provider.addTimeOff owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "zone" from "provider" where "tenant_id" = $1 and "id" = $2 for update;
select count(*) as "count" from "time_off" where "tenant_id" = $1 and "provider_id" = $2 and "ends_at" > $3;
insert into "time_off" ("id", "starts_at", "ends_at", "tenant_id", "provider_id") values ($1, $2, $3, $4, $5);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.provider.availability
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "provider"."id", "provider"."zone", "provider"."works_on_holidays", "tenant"."holiday_country", "tenant"."holiday_region", (select coalesce(json_agg(agg), '[]') from (select "time_off"."id", "time_off"."starts_at", "time_off"."ends_at" from "time_off" where "time_off"."tenant_id" = "provider"."tenant_id" and "time_off"."provider_id" = "provider"."id" and "time_off"."ends_at" > $1 order by "time_off"."starts_at", "time_off"."id") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "weekly_hours"."weekday", "weekly_hours"."from_minute", "weekly_hours"."to_minute" from "weekly_hours" where "weekly_hours"."tenant_id" = "provider"."tenant_id" and "weekly_hours"."provider_id" = "provider"."id" order by "weekly_hours"."weekday", "weekly_hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "date_override"."date", "date_override"."from_minute", "date_override"."to_minute" from "date_override" where "date_override"."tenant_id" = "provider"."tenant_id" and "date_override"."provider_id" = "provider"."id" order by "date_override"."date", "date_override"."from_minute") as agg) as "date_overrides" from "provider" inner join "tenant" on "tenant"."id" = "provider"."tenant_id" where "provider"."tenant_id" = app_tenant_id() and "provider"."id" = $2;

-- member.provider.create owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select count(*) as "count" from "provider" where "tenant_id" = $1;
insert into "provider" ("id", "name", "zone", "tenant_id") values ($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.provider.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "name", "zone", "active" from "provider" where "tenant_id" = app_tenant_id() order by "created_at", "id" limit $1;

-- member.provider.removeTimeOff owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
delete from "time_off" where "tenant_id" = $1 and "id" = $2 returning "provider_id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.provider.rename owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "provider" set "name" = $1 where "tenant_id" = $2 and "id" = $3 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.provider.setActive owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "provider" set "active" = $1 where "tenant_id" = $2 and "id" = $3 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.provider.setAvailability owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "zone" from "provider" where "tenant_id" = $1 and "id" = $2 for update;
delete from "weekly_hours" where "tenant_id" = $1 and "provider_id" = $2;
insert into "weekly_hours" ("tenant_id", "provider_id", "weekday", "from_minute", "to_minute") values ($1, $2, $3, $4, $5), ($6, $7, $8, $9, $10), ($11, $12, $13, $14, $15), ($16, $17, $18, $19, $20), ($21, $22, $23, $24, $25), ($26, $27, $28, $29, $30), ($31, $32, $33, $34, $35);
delete from "date_override" where "tenant_id" = $1 and "provider_id" = $2;
update "provider" set "works_on_holidays" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "provider"."id", "provider"."zone", "provider"."works_on_holidays", "tenant"."holiday_country", "tenant"."holiday_region", (select coalesce(json_agg(agg), '[]') from (select "time_off"."id", "time_off"."starts_at", "time_off"."ends_at" from "time_off" where "time_off"."tenant_id" = "provider"."tenant_id" and "time_off"."provider_id" = "provider"."id" and "time_off"."ends_at" > $1 order by "time_off"."starts_at", "time_off"."id") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "weekly_hours"."weekday", "weekly_hours"."from_minute", "weekly_hours"."to_minute" from "weekly_hours" where "weekly_hours"."tenant_id" = "provider"."tenant_id" and "weekly_hours"."provider_id" = "provider"."id" order by "weekly_hours"."weekday", "weekly_hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "date_override"."date", "date_override"."from_minute", "date_override"."to_minute" from "date_override" where "date_override"."tenant_id" = "provider"."tenant_id" and "date_override"."provider_id" = "provider"."id" order by "date_override"."date", "date_override"."from_minute") as agg) as "date_overrides" from "provider" inner join "tenant" on "tenant"."id" = "provider"."tenant_id" where "provider"."tenant_id" = $2 and "provider"."id" = $3;
commit;

-- member.provider.week
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "provider"."id", "provider"."zone", "provider"."works_on_holidays", "tenant"."holiday_country", "tenant"."holiday_region", (select coalesce(json_agg(agg), '[]') from (select "time_off"."id", "time_off"."starts_at", "time_off"."ends_at" from "time_off" where "time_off"."tenant_id" = "provider"."tenant_id" and "time_off"."provider_id" = "provider"."id" and "time_off"."ends_at" > $1 order by "time_off"."starts_at", "time_off"."id") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "weekly_hours"."weekday", "weekly_hours"."from_minute", "weekly_hours"."to_minute" from "weekly_hours" where "weekly_hours"."tenant_id" = "provider"."tenant_id" and "weekly_hours"."provider_id" = "provider"."id" order by "weekly_hours"."weekday", "weekly_hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "date_override"."date", "date_override"."from_minute", "date_override"."to_minute" from "date_override" where "date_override"."tenant_id" = "provider"."tenant_id" and "date_override"."provider_id" = "provider"."id" order by "date_override"."date", "date_override"."from_minute") as agg) as "date_overrides" from "provider" inner join "tenant" on "tenant"."id" = "provider"."tenant_id" where "provider"."tenant_id" = $2 and "provider"."id" = $3;
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."provider_id", "booking"."customer_id", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "booking"."seats", "provider"."name" as "provider_name", "customer"."name_sealed" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "customer" on "customer"."tenant_id" = "booking"."tenant_id" and "customer"."id" = "booking"."customer_id" where "booking"."tenant_id" = $1 and "booking"."starts_at" > $2 and "booking"."starts_at" < $3 and "booking"."ends_at" > $4 and "booking"."state" in ($5, $6, $7, $8, $9, $10, $11) and "booking"."provider_id" = $12 order by "booking"."starts_at", "booking"."id" limit $13;
select "id", "starts_at", "ends_at" from "time_off" where "tenant_id" = $1 and "provider_id" = $2 and "ends_at" > $3 and "starts_at" < $4 order by "starts_at", "id";
commit;

-- member.security.alerts owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "e"."id", "e"."anomaly", "e"."actor", "e"."who", "e"."who" as "actor_id", "e"."created_at", "e"."seen_at", e.created_at::text as "created_at_exactly", (select m.display_name_sealed from membership m where (m.tenant_id, m.id) = (e.tenant_id, "e"."who")) as "actor_member_name_sealed", (select c.id from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."who")) as "actor_customer_id", (select c.name_sealed from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."who")) as "actor_customer_name_sealed", (select k.name from api_key k where (k.tenant_id, k.id) = (e.tenant_id, "e"."who")) as "actor_key_name" from "security_alert" as "e" where "e"."tenant_id" = app_tenant_id() and "e"."seen_at" is null order by "e"."created_at" desc, "e"."id" desc limit $1;

-- member.security.changeSettings owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "tenant" set "alert_mail" = $1, "keep_events_days" = $2 where "id" = $3;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.security.list owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "e"."id", "e"."reason", "e"."surface", "e"."procedure", "e"."actor", "e"."actor_id", "e"."source", "e"."request_id", "e"."created_at", e.created_at::text as "created_at_exactly", (select m.display_name_sealed from membership m where (m.tenant_id, m.id) = (e.tenant_id, "e"."actor_id")) as "actor_member_name_sealed", (select c.id from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_id", (select c.name_sealed from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_name_sealed", (select k.name from api_key k where (k.tenant_id, k.id) = (e.tenant_id, "e"."actor_id")) as "actor_key_name" from "security_event" as "e" where "e"."tenant_id" = app_tenant_id() and "e"."reason" = $1 order by "e"."created_at" desc, "e"."id" desc limit $2;

-- member.security.lookup owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "e"."id", "e"."reason", "e"."surface", "e"."procedure", "e"."actor", "e"."actor_id", "e"."source", "e"."request_id", "e"."created_at", e.created_at::text as "created_at_exactly", (select m.display_name_sealed from membership m where (m.tenant_id, m.id) = (e.tenant_id, "e"."actor_id")) as "actor_member_name_sealed", (select c.id from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_id", (select c.name_sealed from project p join customer c on (c.tenant_id, c.id) = (p.tenant_id, p.customer_id) where (p.tenant_id, p.id) = (e.tenant_id, "e"."actor_id")) as "actor_customer_name_sealed", (select k.name from api_key k where (k.tenant_id, k.id) = (e.tenant_id, "e"."actor_id")) as "actor_key_name" from "security_event" as "e" where "e"."tenant_id" = app_tenant_id() and "e"."request_id" = $1 order by "e"."id" limit $2;

-- member.security.see owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "security_alert" set "seen_at" = coalesce("seen_at", $1) where "tenant_id" = $2 and "id" = $3 returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.security.settings owner admin
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "alert_mail", "keep_events_days" from "tenant" where "id" = app_tenant_id();

-- member.service.create owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "provider" where "tenant_id" = $1 and "id" = any($2) for key share;
insert into "service" ("id", "name", "description", "location", "category", "duration_minutes", "interval_minutes", "align_minutes", "buffer_before_minutes", "buffer_after_minutes", "notice_minutes", "horizon_days", "seats", "max_per_day", "max_per_week", "price_minor", "needs_approval", "terms", "active", "tenant_id", "currency", "position") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, (select "tenant"."currency" from "tenant" where "tenant"."id" = $21), (select coalesce(max(position) + 1, 0) as "position" from "service" where "service"."tenant_id" = $22));
delete from "service_provider" where "tenant_id" = $1 and "service_id" = $2;
insert into "service_provider" ("tenant_id", "service_id", "provider_id") values ($1, $2, $3);
select "id" from "service_addon" where "tenant_id" = $1 and "service_id" = $2 and "id" = any($3);
update "service_addon" set "active" = $1 where "tenant_id" = $2 and "service_id" = $3 and "active" = $4;
insert into "service_addon" ("id", "service_id", "name", "extra_minutes", "price_minor", "position", "tenant_id", "active") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ("tenant_id", "id") do update set "name" = "excluded"."name", "extra_minutes" = "excluded"."extra_minutes", "price_minor" = "excluded"."price_minor", "position" = "excluded"."position", "active" = "excluded"."active";
select "id" from "service_question" where "tenant_id" = $1 and "service_id" = $2 and "id" = any($3);
update "service_question" set "active" = $1 where "tenant_id" = $2 and "service_id" = $3 and "active" = $4;
insert into "service_question" ("id", "service_id", "kind", "label", "choices", "required", "position", "tenant_id", "active") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("tenant_id", "id") do update set "kind" = "excluded"."kind", "label" = "excluded"."label", "choices" = "excluded"."choices", "required" = "excluded"."required", "position" = "excluded"."position", "active" = "excluded"."active";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."description", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."active", "service"."category", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", (select coalesce(json_agg(agg), '[]') from (select "service_addon"."id", "service_addon"."name", "service_addon"."extra_minutes", service_addon.price_minor as "price_minor" from "service_addon" where "service_addon"."tenant_id" = "service"."tenant_id" and "service_addon"."service_id" = "service"."id" and "service_addon"."active" = $1 order by "service_addon"."position", "service_addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "service_question"."id", "service_question"."kind", "service_question"."label", "service_question"."choices", "service_question"."required" from "service_question" where "service_question"."tenant_id" = "service"."tenant_id" and "service_question"."service_id" = "service"."id" and "service_question"."active" = $2 order by "service_question"."position", "service_question"."id") as agg) as "questions", array((select "service_provider"."provider_id" from "service_provider" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" order by "service_provider"."provider_id")) as "provider_ids" from "service" where "service"."tenant_id" = $3 and "service"."id" = $4;
commit;

-- member.service.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."description", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."active", "service"."category", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", (select coalesce(json_agg(agg), '[]') from (select "service_addon"."id", "service_addon"."name", "service_addon"."extra_minutes", service_addon.price_minor as "price_minor" from "service_addon" where "service_addon"."tenant_id" = "service"."tenant_id" and "service_addon"."service_id" = "service"."id" and "service_addon"."active" = $1 order by "service_addon"."position", "service_addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "service_question"."id", "service_question"."kind", "service_question"."label", "service_question"."choices", "service_question"."required" from "service_question" where "service_question"."tenant_id" = "service"."tenant_id" and "service_question"."service_id" = "service"."id" and "service_question"."active" = $2 order by "service_question"."position", "service_question"."id") as agg) as "questions", array((select "service_provider"."provider_id" from "service_provider" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" order by "service_provider"."provider_id")) as "provider_ids" from "service" where "service"."tenant_id" = app_tenant_id() order by "service"."position", "service"."created_at", "service"."id" limit $3;

-- member.service.update owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "service" where "tenant_id" = $1 and "id" = $2 for update;
select "id" from "provider" where "tenant_id" = $1 and "id" = any($2) for key share;
update "service" set "name" = $1, "description" = $2, "location" = $3, "category" = $4, "duration_minutes" = $5, "interval_minutes" = $6, "align_minutes" = $7, "buffer_before_minutes" = $8, "buffer_after_minutes" = $9, "notice_minutes" = $10, "horizon_days" = $11, "seats" = $12, "max_per_day" = $13, "max_per_week" = $14, "price_minor" = $15, "needs_approval" = $16, "terms" = $17, "active" = $18, "currency" = (select "tenant"."currency" from "tenant" where "tenant"."id" = $19) where "tenant_id" = $20 and "id" = $21;
delete from "service_provider" where "tenant_id" = $1 and "service_id" = $2;
insert into "service_provider" ("tenant_id", "service_id", "provider_id") values ($1, $2, $3);
select "id" from "service_addon" where "tenant_id" = $1 and "service_id" = $2 and "id" = any($3);
update "service_addon" set "active" = $1 where "tenant_id" = $2 and "service_id" = $3 and "active" = $4;
insert into "service_addon" ("id", "service_id", "name", "extra_minutes", "price_minor", "position", "tenant_id", "active") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ("tenant_id", "id") do update set "name" = "excluded"."name", "extra_minutes" = "excluded"."extra_minutes", "price_minor" = "excluded"."price_minor", "position" = "excluded"."position", "active" = "excluded"."active";
select "id" from "service_question" where "tenant_id" = $1 and "service_id" = $2 and "id" = any($3);
update "service_question" set "active" = $1 where "tenant_id" = $2 and "service_id" = $3 and "active" = $4;
insert into "service_question" ("id", "service_id", "kind", "label", "choices", "required", "position", "tenant_id", "active") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("tenant_id", "id") do update set "kind" = "excluded"."kind", "label" = "excluded"."label", "choices" = "excluded"."choices", "required" = "excluded"."required", "position" = "excluded"."position", "active" = "excluded"."active";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."description", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."active", "service"."category", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", (select coalesce(json_agg(agg), '[]') from (select "service_addon"."id", "service_addon"."name", "service_addon"."extra_minutes", service_addon.price_minor as "price_minor" from "service_addon" where "service_addon"."tenant_id" = "service"."tenant_id" and "service_addon"."service_id" = "service"."id" and "service_addon"."active" = $1 order by "service_addon"."position", "service_addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "service_question"."id", "service_question"."kind", "service_question"."label", "service_question"."choices", "service_question"."required" from "service_question" where "service_question"."tenant_id" = "service"."tenant_id" and "service_question"."service_id" = "service"."id" and "service_question"."active" = $2 order by "service_question"."position", "service_question"."id") as agg) as "questions", array((select "service_provider"."provider_id" from "service_provider" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" order by "service_provider"."provider_id")) as "provider_ids" from "service" where "service"."tenant_id" = $3 and "service"."id" = $4;
commit;

-- member.site.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "site"."id", "site"."name", "site"."site_key", "site"."greeting", "site"."accent_color", array((select "site_origin"."origin" from "site_origin" where "site_origin"."tenant_id" = "site"."tenant_id" and "site_origin"."site_id" = "site"."id" order by "site_origin"."origin")) as "origins" from "site" where "site"."tenant_id" = app_tenant_id() order by "site"."created_at", "site"."id" limit $1;

-- member.site.update owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id" from "site" where "tenant_id" = $1 and "id" = $2 for update;
update "site" set "name" = $1, "greeting" = $2, "accent_color" = $3 where "tenant_id" = $4 and "id" = $5;
delete from "site_origin" where "tenant_id" = $1 and "site_id" = $2;
insert into "site_origin" ("tenant_id", "site_id", "origin") values ($1, $2, $3);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "site"."id", "site"."name", "site"."site_key", "site"."greeting", "site"."accent_color", array((select "site_origin"."origin" from "site_origin" where "site_origin"."tenant_id" = "site"."tenant_id" and "site_origin"."site_id" = "site"."id" order by "site_origin"."origin")) as "origins" from "site" where "site"."tenant_id" = $1 and "site"."id" = $2;
commit;

-- member.slot.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = app_tenant_id() and "service"."id" = $43 and "service"."active" = $44;

-- member.team.cancelInvite owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "invitation" set "cancelled_at" = $1 where "tenant_id" = $2 and "id" = $3 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null and "role" in ($4, $5, $6) returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.team.invitations owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "email_sealed", "role", "declined_at", "created_at", "expires_at", auth.open_invitation(invitation, $1) as "is_open" from "invitation" where "tenant_id" = $2 and "accepted_at" is null and "cancelled_at" is null order by "created_at" desc, "id" limit $3;
commit;

-- member.team.invite owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
insert into "invitation" ("tenant_id", "id", "email_index", "email_sealed", "role", "invited_by", "created_at", "expires_at") values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict ("tenant_id", "email_index") where "accepted_at" is null and "declined_at" is null and "cancelled_at" is null do update set "role" = $9, "invited_by" = $10, "expires_at" = $11 where "invitation"."role" in ($12, $13, $14) returning "id";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.team.leave
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
delete from "membership" where "tenant_id" = $1 and "id" = $2 and "role" in ($3, $4, $5) returning "id";
commit;

-- member.team.list
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select * from auth.team();
commit;

-- member.team.remove owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
delete from "membership" where "tenant_id" = $1 and "id" = $2 and "role" in ($3, $4, $5) returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.team.resendInvite owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "invitation" set "invited_by" = $1, "expires_at" = $2 where "tenant_id" = $3 and "id" = $4 and "accepted_at" is null and "declined_at" is null and "cancelled_at" is null and "role" in ($5, $6, $7) returning "id";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.team.setRole owner admin
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "membership" set "role" = $1 where "tenant_id" = $2 and "id" = $3 and "role" in ($4, $5, $6) returning "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- member.tenant.create
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select set_config('app.tenant_id', $1, true);
insert into "tenant" ("id", "name", "zone", "currency", "address", "stripe_account_id", "stripe_state", "languages") values ($1, $2, $3, $4, $5, $6, $7, $8);
insert into "data_key" ("tenant_id", "id", "wrapped_key", "wrapped_by") values ($1, $2, $3, $4);
select "id", "wrapped_key", "wrapped_by" from "data_key" where "tenant_id" = $1 order by "created_at" desc, "id";
insert into "membership" ("tenant_id", "id", "user_id", "role", "display_name_sealed") values ($1, $2, $3, $4, $5);
insert into "site" ("tenant_id", "id", "site_key", "name", "greeting", "accent_color") values ($1, $2, $3, $4, $5, $6);
update "login_session" set "tenant_id" = $1, "membership_id" = $2 where "user_id" = $3 and "id" = $4;
select set_config('app.tenant_id', $1, true);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select auth.rotate_login($1, $2, $3, $4, make_interval(secs => $5), $6, $7) as ends_at;
commit;

-- member.tenant.erase owner
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
begin;
select * from auth.enter_account($1, $2, $3, $4, $5);
select "proven_at" from "login_session" where "user_id" = $1 and "id" = $2;
commit;
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "name" from "tenant" where "id" = $1 for update;
rollback;

-- member.tenant.get
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "id", "name", "address", "zone", "currency", "languages", "holiday_country", "holiday_region", exists (select "id" from "booking" where "booking"."tenant_id" = app_tenant_id()) as "has_booked" from "tenant" where "id" = app_tenant_id();

-- member.tenant.holidayPlaces
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);

-- member.tenant.holidays
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "holiday_country", "holiday_region" from "tenant" where "id" = app_tenant_id();

-- member.tenant.update owner
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "tenant" set "name" = $1, "address" = $2, "zone" = $3, "currency" = $4, "languages" = $5, "holiday_country" = $6, "holiday_region" = $7 where "id" = $8 and ("currency" = $9 or not exists (select "id" from "booking" where "booking"."tenant_id" = $10)) returning "id";
update "service" set "currency" = $1 where "tenant_id" = $2;
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
commit;

-- visitor.booking.confirm
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
insert into "project" ("tenant_id", "id", "booking_id", "customer_id", "state", "title", "created_at") values ($1, $2, $3, $4, $5, $6, $7) on conflict ("tenant_id", "booking_id") do nothing;
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
update "project" set "state" = $1 where "tenant_id" = $2 and "id" = $3;
insert into "timeline_entry" ("tenant_id", "id", "project_id", "seq", "kind", "note_sealed", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "timeline_entry" as "before" where "before"."tenant_id" = $4 and "before"."project_id" = $5), $6, $7, $8, $9, $10) on conflict ("tenant_id", "project_id", "request_key") do nothing;
select "booking_change"."id", "booking_change"."created_at" from "booking_change" inner join "project" on "project"."tenant_id" = "booking_change"."tenant_id" and "project"."booking_id" = "booking_change"."booking_id" where "project"."tenant_id" = $1 and "project"."id" = $2 order by "booking_change"."seq" desc limit $3;
insert into "mail" ("tenant_id", "id", "kind", "project_id", "hub_link_id", "booking_change_id", "payment_id", "refund_id", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("tenant_id", "request_key") do nothing returning "id";
select jobs.add($1, $2, $3, $4);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
select jobs.add($1, $2, $3, $4);
select jobs.add($1, $2, $3, $4);
select "id", "events" from "notice_channel" where "tenant_id" = $1 and "confirmed_at" is not null and "switched_off_at" is null and events && $2::notice_event[] order by "id";
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3;
commit;

-- visitor.booking.get
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = app_tenant_id() and "booking"."id" = $1 and "booking"."visitor_session_id" = app_subject_id();

-- visitor.booking.handoff
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3 for update of "booking";
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
insert into "hub_link" ("tenant_id", "id", "project_id", "created_at", "handed_off") values ($1, $2, $3, $4, $5);
select auth.mint('hublink', $1, $2, $3, $4, $5);
commit;

-- visitor.booking.propose
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "customer"."id", "customer"."name_sealed", "customer"."email_index" from "visitor_session" left join "customer" on "customer"."tenant_id" = "visitor_session"."tenant_id" and "customer"."id" = "visitor_session"."customer_id" where "visitor_session"."tenant_id" = $1 and "visitor_session"."id" = $2 for update of "visitor_session";
select "id" from "booking" where "tenant_id" = $1 and "request_key" = $2;
select "id" from "provider" where "tenant_id" = $1 and ("id" in (select "offered"."provider_id" from "service_provider" as "offered" where "offered"."tenant_id" = $2 and "offered"."service_id" = $3) or "id" in (select "held"."provider_id" from "booking" as "held" where "held"."tenant_id" = $4 and "held"."visitor_session_id" = $5 and "held"."state" = $6)) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2 where "tenant_id" = $3 and "visitor_session_id" = $4 and "state" = $5 returning "id", "starts_at", "provider_id";
select "id" from "provider" where "tenant_id" = $1 and ("id" = any($2) or "id" in (select "offered"."provider_id" from "service_provider" as "offered" where "offered"."tenant_id" = $3 and "offered"."service_id" = $4)) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2 where "tenant_id" = $3 and "id" in (select "stale"."id" from "booking" as "stale" where "stale"."tenant_id" = $4 and "stale"."provider_id" in ($5) and "stale"."state" = $6 and "stale"."held_until" <= $7 for update skip locked) returning "id", "starts_at", "provider_id";
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = $43 and "service"."id" = $44 and "service"."active" = $45;
select "provider_id", count(*) as "count", max("ends_at") filter(where "starts_at" < $1) as "idle_since" from "booking" where "tenant_id" = $2 and "provider_id" in ($3) and "state" in ($4, $5, $6, $7, $8, $9) and "starts_at" >= $10 and "starts_at" < $11 group by "provider_id";
savepoint take;
insert into "booking" ("tenant_id", "id", "service_id", "provider_id", "customer_id", "visitor_session_id", "origin", "request_key", "state", "service_name", "location", "starts_at", "ends_at", "blocked_from", "blocked_until", "held_until", "price_minor", "currency", "needs_approval", "terms", "occurrence_id", "offer_digest", "note_sealed", "created_at", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25);
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select jobs.add($1, $2, $3, $4);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3;
commit;

-- visitor.booking.release
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."customer_id", "booking"."service_id", "booking"."provider_id", "booking"."visitor_session_id", "booking"."service_name", "booking"."needs_approval", "booking"."price_minor", "booking"."currency", "booking"."seats", "booking"."terms", "booking"."occurrence_id", "booking"."offer_digest", "booking"."held_until", "booking"."starts_at", "booking"."ends_at", "booking"."blocked_from", "booking"."blocked_until", "tenant"."zone" as "business_zone" from "booking" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3 for update of "booking";
select "id" from "provider" where "tenant_id" = $1 and "id" in ($2) order by "id" for no key update;
update "booking" set "state" = $1, "updated_at" = $2, "sequence" = "sequence" + $3, "held_until" = $4 where "tenant_id" = $5 and "id" = $6;
insert into "booking_change" ("tenant_id", "id", "booking_id", "seq", "from_state", "to_state", "from_starts_at", "to_starts_at", "from_provider_id", "to_provider_id", "actor", "membership_id", "request_key", "created_at") values ($1, $2, $3, (select coalesce(max("before"."seq"), 0) + 1 as "seq" from "booking_change" as "before" where "before"."tenant_id" = $4 and "before"."booking_id" = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning "seq";
select "id" from "project" where "tenant_id" = $1 and "booking_id" = $2;
select "payment"."id", "payment"."booking_id", "payment"."state", "payment"."purpose", "payment"."amount_minor", "payment"."currency", "payment"."stripe_account_id", "payment"."checkout_session_id", "payment"."checkout_attempt", "payment"."checkout_expires_at", "payment"."payment_intent_id", "payment"."refunded_minor", "payment"."refunded_at", "payment"."expires_at" from "payment" where "tenant_id" = $1 and "booking_id" = $2 order by "created_at", "id";
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2 where "tenant_id" = $3 and "id" = $4 returning "last_seq";
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "audit_event" ("tenant_id", "id", "event", "actor", "actor_id", "subject_id", "request_id") values ($1, $2, $3, $4, $5, $6, $7);
select "booking"."id", "booking"."state", "booking"."service_id", "booking"."service_name", "booking"."location", "booking"."starts_at", "booking"."ends_at", "booking"."price_minor", "booking"."currency", "booking"."needs_approval", "booking"."held_until", "provider"."name" as "provider_name", "tenant"."zone" as "business_zone" from "booking" inner join "provider" on "provider"."tenant_id" = "booking"."tenant_id" and "provider"."id" = "booking"."provider_id" inner join "tenant" on "tenant"."id" = "booking"."tenant_id" where "booking"."tenant_id" = $1 and "booking"."id" = $2 and "booking"."visitor_session_id" = $3;
commit;

-- visitor.contact.send
insert into "intake_request" ("id", "body_sealed", "created_at") values ($1, $2, $3);

-- visitor.message.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = app_tenant_id() and "message"."conversation_id" = (select "conversation"."id" from "conversation" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."visitor_session_id" = app_subject_id()) and "message"."seq" > $1 order by "message"."seq" limit $2;

-- visitor.message.send
begin;
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = $1 and "conversation"."visitor_session_id" = $2;
select "id", "visitor_session_id", "project_id", "status" from "conversation" where "tenant_id" = $1 and "id" = $2 for update;
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
update "conversation" set "last_seq" = "last_seq" + $1, "last_message_at" = $2, "status" = $3 where "tenant_id" = $4 and "id" = $5 returning "last_seq";
select "id", "customer_id", "conversation_id", "wrapped_key", "data_key_id" from "subject_key" where "tenant_id" = $1 and "conversation_id" = $2 order by "created_at" desc, "id" limit $3 for share;
insert into "message" ("tenant_id", "id", "conversation_id", "seq", "author", "membership_id", "body_sealed", "booking_id", "booking_state", "booking_moved_to", "request_key", "created_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
insert into "message_word" ("tenant_id", "token", "message_id", "conversation_id") values ($1, $2, $3, $4), ($5, $6, $7, $8), ($9, $10, $11, $12), ($13, $14, $15, $16), ($17, $18, $19, $20), ($21, $22, $23, $24), ($25, $26, $27, $28);
select "message"."id", "message"."conversation_id", "message"."seq", "message"."author", "message"."body_sealed", "message"."booking_id", "message"."booking_state", "message"."booking_moved_to", "message"."created_at", "membership"."id" as "member_id", "membership"."display_name_sealed" from "message" left join "membership" on "membership"."tenant_id" = "message"."tenant_id" and "membership"."id" = "message"."membership_id" where "message"."tenant_id" = $1 and "message"."conversation_id" = $2 and "message"."request_key" = $3;
commit;

-- visitor.service.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "tenant"."zone", (select coalesce(json_agg(agg), '[]') from (select "service"."id", "service"."name", "service"."description", "service"."location", "service"."duration_minutes", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."category", "service"."seats", "service"."terms", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."name" from "service_provider" inner join "provider" on "provider"."tenant_id" = "service_provider"."tenant_id" and "provider"."id" = "service_provider"."provider_id" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" and "provider"."active" = $1 order by "provider"."name", "provider"."id") as agg) as "providers", (select coalesce(json_agg(agg), '[]') from (select "service_addon"."id", "service_addon"."name", "service_addon"."extra_minutes", service_addon.price_minor as "price_minor" from "service_addon" where "service_addon"."tenant_id" = "service"."tenant_id" and "service_addon"."service_id" = "service"."id" and "service_addon"."active" = $2 order by "service_addon"."position", "service_addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "service_question"."id", "service_question"."kind", "service_question"."label", "service_question"."choices", "service_question"."required" from "service_question" where "service_question"."tenant_id" = "service"."tenant_id" and "service_question"."service_id" = "service"."id" and "service_question"."active" = $3 order by "service_question"."position", "service_question"."id") as agg) as "questions" from "service" where "service"."tenant_id" = "tenant"."id" and "service"."active" = $4 and exists (select 1 as "one" from "service_provider" inner join "provider" on "provider"."tenant_id" = "service_provider"."tenant_id" and "provider"."id" = "service_provider"."provider_id" where "service_provider"."tenant_id" = "service"."tenant_id" and "service_provider"."service_id" = "service"."id" and "provider"."active" = $5) order by "service"."position", "service"."created_at", "service"."id" limit $6) as agg) as "services" from "tenant" where "tenant"."id" = app_tenant_id();

-- visitor.session.refresh
select auth.refresh_visitor($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as ok;

-- visitor.session.start
select auth.start_visitor($1, $2, $3, $4, $5, $6, $7, $8, $9) as ok;

-- visitor.slot.list
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "service"."id", "service"."name", "service"."location", "service"."duration_minutes", "service"."interval_minutes", "service"."buffer_before_minutes", "service"."buffer_after_minutes", "service"."notice_minutes", "service"."horizon_days", "service"."price_minor", "service"."currency", "service"."needs_approval", "service"."align_minutes", "service"."seats", "service"."max_per_day", "service"."max_per_week", "service"."terms", "tenant"."zone" as "business_zone", "tenant"."holiday_country", "tenant"."holiday_region", $1::timestamptz as "asked_from", $2::timestamptz as "asked_to", (select coalesce(json_agg(agg), '[]') from (select "addon"."id", "addon"."name", "addon"."extra_minutes", "addon"."price_minor" from "service_addon" as "addon" where "addon"."tenant_id" = "service"."tenant_id" and "addon"."service_id" = "service"."id" and "addon"."active" = $3 and addon.id = any($4::uuid[]) order by "addon"."position", "addon"."id") as agg) as "addons", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at" as "start" from "booking" where "booking"."tenant_id" = "service"."tenant_id" and "booking"."service_id" = "service"."id" and ("service"."max_per_day" is not null or "service"."max_per_week" is not null) and ("booking"."state" in ($5, $6, $7, $8, $9, $10) and ("booking"."state" != $11 or "booking"."held_until" > $12)) and "booking"."starts_at" > $13 and "booking"."starts_at" < $14 group by coalesce(booking.occurrence_id, booking.id), "booking"."starts_at") as agg) as "taken", (select coalesce(json_agg(agg), '[]') from (select "provider"."id", "provider"."zone", "provider"."works_on_holidays", (select coalesce(json_agg(agg), '[]') from (select "hours"."weekday", "hours"."from_minute" as "from", "hours"."to_minute" as "to" from "weekly_hours" as "hours" where "hours"."tenant_id" = "provider"."tenant_id" and "hours"."provider_id" = "provider"."id" order by "hours"."weekday", "hours"."from_minute") as agg) as "weekly_hours", (select coalesce(json_agg(agg), '[]') from (select "day"."date", "day"."from_minute" as "from", "day"."to_minute" as "to" from "date_override" as "day" where "day"."tenant_id" = "provider"."tenant_id" and "day"."provider_id" = "provider"."id" order by "day"."date", "day"."from_minute") as agg) as "overrides", (select coalesce(json_agg(agg), '[]') from (select "off"."starts_at" as "start", "off"."ends_at" as "end" from "time_off" as "off" where "off"."tenant_id" = "provider"."tenant_id" and "off"."provider_id" = "provider"."id" and "off"."ends_at" > $15 and "off"."starts_at" < $16 order by "off"."starts_at") as agg) as "time_off", (select coalesce(json_agg(agg), '[]') from (select "booking"."blocked_from" as "start", "booking"."blocked_until" as "end" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($17, $18, $19, $20, $21, $22) and ("booking"."state" != $23 or "booking"."held_until" > $24)) and ("booking"."starts_at" > $25 and "booking"."starts_at" < $26 and "booking"."blocked_until" > $27 and "booking"."blocked_from" < $28) and not (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null)) as agg) as "busy", (select coalesce(json_agg(agg), '[]') from (select "booking"."starts_at", min("booking"."blocked_from") as "start", max("booking"."blocked_until") as "end", sum("booking"."seats") as "seats" from "booking" where "booking"."tenant_id" = "provider"."tenant_id" and "booking"."provider_id" = "provider"."id" and ("booking"."state" in ($29, $30, $31, $32, $33, $34) and ("booking"."state" != $35 or "booking"."held_until" > $36)) and ("booking"."starts_at" > $37 and "booking"."starts_at" < $38 and "booking"."blocked_until" > $39 and "booking"."blocked_from" < $40) and (service.seats > 1 and booking.service_id = service.id and booking.occurrence_id is not null) group by "booking"."starts_at") as agg) as "groups" from "service_provider" as "offered" inner join "provider" on "provider"."tenant_id" = "offered"."tenant_id" and "provider"."id" = "offered"."provider_id" where "offered"."tenant_id" = "service"."tenant_id" and "offered"."service_id" = "service"."id" and "provider"."active" = $41 and "provider"."id" = $42 order by "provider"."id") as agg) as "providers" from "service" inner join "tenant" on "tenant"."id" = "service"."tenant_id" where "service"."tenant_id" = app_tenant_id() and "service"."id" = $43 and "service"."active" = $44;

-- visitor.thread.get
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
select "conversation"."id", "conversation"."last_seq", "conversation"."person_read_seq", "conversation"."status" from "conversation" where "conversation"."tenant_id" = app_tenant_id() and "conversation"."visitor_session_id" = app_subject_id();

-- visitor.thread.markRead
select * from auth.enter($1, $2, $3, $4, $5, $6, $7);
update "conversation" set "person_read_seq" = least("last_seq", greatest("person_read_seq", $1)) where "tenant_id" = app_tenant_id() and "visitor_session_id" = app_subject_id();
