package dk.enplan.plan.desk.timeline;

import java.util.ArrayList;
import java.util.List;

/** Rows in which things stand without touching: each goes into the first that has room for it. */
final class Rows {

    private static final int GAP = 8;

    private record Taken(int left, int right) {}

    private final List<List<Taken>> rows = new ArrayList<>();

    int place(int left, int right) {
        for (int row = 0; row < rows.size(); row++) {
            var taken = rows.get(row);
            if (taken.stream().allMatch(it -> right + GAP <= it.left() || it.right() + GAP <= left)) {
                taken.add(new Taken(left, right));
                return row;
            }
        }
        rows.add(new ArrayList<>(List.of(new Taken(left, right))));
        return rows.size() - 1;
    }

    int size() {
        return rows.size();
    }
}
