"""What is shown: one pure function a screen, `…_view(career, today)`; table, JSON and screen draw the same view."""
