-- A partner's own id of a report is no key: the same one may come with other words. It stands beside the case, so that the second can say so.
-- And an exact point is somebody's door until an officer says otherwise: what is public is blurred unless they choose.

alter table service_request add column external_ref text;
create index service_request_external_ref_idx on service_request (partner_id, external_ref) where external_ref is not null;

alter table case_publication add column point text not null default 'near'
  constraint case_publication_point check (point in ('exact', 'near', 'none'));
