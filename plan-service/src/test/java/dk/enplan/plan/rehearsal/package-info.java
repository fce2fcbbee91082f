@org.jspecify.annotations.NullMarked
package dk.enplan.plan.rehearsal;
