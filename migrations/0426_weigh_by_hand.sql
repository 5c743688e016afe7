-- A column that is new is thought to be so in every second row until somebody has looked: an agency's counts walked through a million cases meanwhile.
analyze complaint, case_count_minute, complaint_agency;
