package dev.logcheck.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern with back-references as instructions for the {@link Backtracker}.
 *
 * <p>Compiled from the syntax tree, once for each pattern that has back-references.
 */
final class BacktrackProgram {
  /** What an instruction does. */
  enum Operation {
    MATCH,
    CHARACTER,
    ASSERT,
    REPEAT_GROUP,
    SAVE,
    SPLIT,
    JUMP,
    JUMP_IF_PROGRESS
  }

  private static final int GROUP_SLOTS = 20;

  private final List<Operation> operations = new ArrayList<>();
  private final List<Integer> arguments = new ArrayList<>();
  private final List<Integer> loopSlots = new ArrayList<>();
  private final List<CharacterSet> sets = new ArrayList<>();
  private int slots = GROUP_SLOTS;

  BacktrackProgram(Node tree) {
    compile(tree);
    emit(Operation.MATCH, 0);
  }

  Operation operation(int counter) {
    return operations.get(counter);
  }

  int argument(int counter) {
    return arguments.get(counter);
  }

  /** The slot that holds where the loop ending at {@code counter} last began. */
  int slot(int counter) {
    return loopSlots.get(counter);
  }

  CharacterSet set(int number) {
    return sets.get(number);
  }

  Look look(int number) {
    return Look.numbered(number);
  }

  /** How many positions to remember: two for each group, one for each loop. */
  int slots() {
    return slots;
  }

  private int emit(Operation operation, int argument) {
    operations.add(operation);
    arguments.add(argument);
    loopSlots.add(-1);
    return operations.size() - 1;
  }

  private void aimHere(int instruction) {
    arguments.set(instruction, operations.size());
  }

  private void compile(Node node) {
    if (node instanceof Node.OneOf character) {
      emit(Operation.CHARACTER, sets.size());
      sets.add(character.set());
    } else if (node instanceof Node.Assertion assertion) {
      emit(Operation.ASSERT, assertion.look().number());
    } else if (node instanceof Node.BackReference reference) {
      emit(Operation.REPEAT_GROUP, reference.number());
    } else if (node instanceof Node.CapturingGroup group) {
      emit(Operation.SAVE, 2 * group.number());
      compile(group.body());
      emit(Operation.SAVE, 2 * group.number() + 1);
    } else if (node instanceof Node.Concatenation row) {
      row.items().forEach(this::compile);
    } else if (node instanceof Node.Alternation alternation) {
      alternation(alternation.branches());
    } else if (node instanceof Node.Repetition repetition) {
      repetition(repetition);
    }
  }

  private void alternation(List<Node> branches) {
    List<Integer> exits = new ArrayList<>();
    for (Node branch : branches.subList(0, branches.size() - 1)) {
      int split = emit(Operation.SPLIT, 0);
      compile(branch);
      exits.add(emit(Operation.JUMP, 0));
      aimHere(split);
    }
    compile(branches.get(branches.size() - 1));
    exits.forEach(this::aimHere);
  }

  private void repetition(Node.Repetition repetition) {
    for (int i = 0; i < repetition.min(); i++) {
      compile(repetition.body());
    }
    if (repetition.max() == Node.Repetition.UNBOUNDED) {
      loop(repetition.body());
      return;
    }
    List<Integer> exits = new ArrayList<>();
    for (int i = repetition.min(); i < repetition.max(); i++) {
      exits.add(emit(Operation.SPLIT, 0));
      compile(repetition.body());
    }
    exits.forEach(this::aimHere);
  }

  /** Goes round only while it gets on: a body that matched nothing would match nothing forever. */
  private void loop(Node body) {
    int split = emit(Operation.SPLIT, 0);
    int slot = slots++;
    emit(Operation.SAVE, slot);
    compile(body);
    loopSlots.set(emit(Operation.JUMP_IF_PROGRESS, split), slot);
    aimHere(split);
  }
}
