-- What citizens add in pictures to a report that is not sent yet has one room for all of them: nobody may fill it alone. Beside each picture stands
-- who added it, as a digest under a key of the installation that names nobody; it goes with the picture, when the report is sent or its day is over.
alter table report_draft_picture add column visitor text not null default '';
