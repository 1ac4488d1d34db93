-- Cards that are shown in full tell when a practitioner is away, who covers, and that somebody has left whose work is not yet handed over.
grant select (left_on) on practitioner to patchwork_viewer;
