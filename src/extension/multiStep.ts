import * as vscode from 'vscode';

/** What a step answers: a value, one step back, or the whole input given up. */
export type StepResult<T> = { readonly value: T } | 'back' | 'cancelled';

export interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/**
 * Asks for a line of text. Enter is refused with words while `validate` objects; `preview` says meanwhile how what is
 * typed is understood.
 */
export function askText(
  frame: StepFrame,
  options: {
    prompt: string;
    placeholder?: string;
    value?: string;
    validate?: (text: string) => string | undefined;
    preview?: (text: string) => string | undefined;
  },
): Promise<StepResult<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = options.prompt;
  box.placeholder = options.placeholder ?? '';
  box.value = options.value ?? '';
  return run(box, frame, (finish) => {
    const show = () => {
      const message = options.preview?.(box.value);
      const severity = vscode.InputBoxValidationSeverity.Info;
      box.validationMessage = message === undefined ? undefined : { message, severity };
    };
    box.onDidChangeValue(show);
    show();
    box.onDidAccept(() => {
      const objection = options.validate?.(box.value);
      if (objection) box.validationMessage = objection;
      else finish({ value: box.value.trim() });
    });
  });
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks for one of several choices; the words of description and detail are searched too. */
export function askChoice<T>(
  frame: StepFrame,
  options: { placeholder: string; choices: readonly Choice<T>[]; active?: T },
): Promise<StepResult<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = options.placeholder;
  pick.items = options.choices;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const active = options.choices.find((choice) => choice.value === options.active);
  if (active) pick.activeItems = [active];
  return run(pick, frame, (finish) => {
    pick.onDidAccept(() => {
      const chosen = pick.selectedItems[0] ?? pick.activeItems[0];
      if (chosen) finish({ value: chosen.value });
    });
  });
}

/** Asks which of several statements are true; none is an answer too. */
export function askMany<T>(
  frame: StepFrame,
  options: { placeholder: string; choices: readonly Choice<T>[]; picked: readonly T[] },
): Promise<StepResult<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.placeholder = options.placeholder;
  pick.canSelectMany = true;
  pick.items = options.choices;
  pick.matchOnDetail = true;
  pick.selectedItems = options.choices.filter(({ value }) => options.picked.includes(value));
  return run(pick, frame, (finish) => {
    pick.onDidAccept(() => finish({ value: pick.selectedItems.map(({ value }) => value) }));
  });
}

function run<R>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  frame: StepFrame,
  listen: (finish: (result: StepResult<R>) => void) => void,
): Promise<StepResult<R>> {
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.totalSteps;
  // Looking something up in another window must not throw the answers away.
  input.ignoreFocusOut = true;
  input.buttons = frame.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const finish = (result: StepResult<R>) => {
      resolve(result);
      input.dispose();
    };
    input.onDidTriggerButton(() => finish('back'));
    input.onDidHide(() => finish('cancelled'));
    listen(finish);
    input.show();
  });
}

/** A step reads the answers so far and returns them with its own. */
export type Step<A> = (answers: A, frame: StepFrame) => Promise<StepResult<A>>;

/** Runs the steps in order, back and forth. Undefined when the person gave up: nothing has happened then. */
export async function runSteps<A>(
  title: string,
  start: A,
  steps: readonly Step<A>[],
): Promise<A | undefined> {
  const answers: A[] = [start];
  for (let i = 0; i < steps.length; ) {
    const frame = { title, step: i + 1, totalSteps: steps.length };
    const result = await (steps[i] as Step<A>)(answers[i] as A, frame);
    if (result === 'cancelled') return undefined;
    if (result === 'back') {
      // Answers given later stay as what the earlier step starts from.
      answers[i - 1] = answers[i] as A;
      i--;
    } else {
      answers[++i] = result.value;
    }
  }
  return answers[steps.length];
}
