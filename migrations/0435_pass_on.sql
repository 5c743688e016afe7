-- An agency to which praise or a proposal was passed on has a part in it of its own: 'told' until it said that it read it, 'read' after.
create index complaint_agency_told_idx on complaint_agency (agency_id, complaint_id) where part = 'told';
