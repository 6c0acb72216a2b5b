-- Checks of a right, for its timeline.
CREATE INDEX boundary_check_right ON compliance.boundary_check ((request #>> '{request,existingRight}'))
    WHERE request #>> '{request,existingRight}' IS NOT NULL;
