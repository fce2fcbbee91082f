package dk.enplan.plan.model;

/** Marks how far a thing can come: no further. A life leaves more and more of them behind, and few questions are about them. */
interface Over {}
