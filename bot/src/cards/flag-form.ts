import type { FormProblem, TypedForm } from '@causeway/shared/api/chat-reply.js';
import type { FlagForm } from '@causeway/shared/api/mine.js';
import { identityModes, outcomes, reaches, reasons } from '@causeway/shared/domain/flag/flag.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { dialogText } from '@causeway/shared/text/dialog-text.js';
import { outcomeWords, reachWords, reasonWords } from '@causeway/shared/text/flag-words.js';
import type { CardElement, Choice, ChoiceInput, Container } from './adaptive-card.js';
import { budgets, line, present } from './card-parts.js';
import { safeText, safeTitle } from './escape-text.js';

/** What "another tool" is called in the form's data. */
export const otherToolValue = 'other';

const optionalPart = 'optional';
const titleBytes = 160;

export interface FlagFormView {
  readonly locale: Locale;
  readonly form: FlagForm;
  readonly typed: TypedForm;
  readonly problems: readonly FormProblem[];
  readonly nonce: string;
}

type Words = ReturnType<typeof dialogText>;

function usesOf(tool: FlagForm['tools'][number], words: Words): Choice[] {
  const name = safeTitle(tool.name, titleBytes);
  const uses = tool.useCases.map((useCase) => {
    const choice = words.toolAndUse(name, safeTitle(useCase.name, titleBytes));
    const person = useCase.accountable && safeTitle(useCase.accountable.name, budgets.name);
    return {
      title: person ? words.answersForIt(choice, person) : choice,
      value: `${tool.id}/${useCase.id}`,
    };
  });
  const plain = uses.length > 0 ? words.toolAndUse(name, words.somethingElse) : name;
  return [...uses, { title: plain, value: tool.id }];
}

/** Tool and purpose are one choice, recent ones first; what does not fit can be named by hand. */
function toolChoices(form: FlagForm, words: Words): readonly Choice[] {
  const choices: Choice[] = [];
  let left: number = budgets.choices;
  for (const choice of form.tools.flatMap((tool) => usesOf(tool, words))) {
    left -= JSON.stringify(choice).length * 2;
    if (left < 0) break;
    choices.push(choice);
  }
  return [...choices, { title: words.anotherTool, value: otherToolValue }];
}

function suggestedChoice({ suggested }: FlagForm): string | undefined {
  if (!suggested.toolId) return undefined;
  return suggested.useCaseId ? `${suggested.toolId}/${suggested.useCaseId}` : suggested.toolId;
}

function toolInput({ form, typed }: FlagFormView, words: Words): ChoiceInput {
  const choices = toolChoices(form, words);
  const wanted = typed.tool ?? suggestedChoice(form);
  const offered = choices.find((choice) => choice.value === wanted);
  return {
    type: 'Input.ChoiceSet',
    id: 'tool',
    label: words.toolLabel,
    style: 'compact',
    placeholder: words.toolPlaceholder,
    choices,
    ...(offered && { value: offered.value }),
  };
}

function radios(
  id: string,
  label: string,
  words: Readonly<Record<string, string>>,
  values: readonly string[],
  value: string | undefined,
): ChoiceInput {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'expanded',
    wrap: true,
    choices: values.map((each) => ({ title: words[each] ?? each, value: each })),
    ...(value !== undefined && { value }),
  };
}

function modeInput({ typed }: FlagFormView, words: Words): ChoiceInput {
  const titles = { named: words.modeNamed, confidential: words.modeConfidential };
  return {
    type: 'Input.ChoiceSet',
    id: 'mode',
    label: words.modeLabel,
    style: 'compact',
    choices: identityModes.map((mode) => ({ title: titles[mode], value: mode })),
    value: typed.mode ?? 'named',
  };
}

function minutesOf(typed: TypedForm): number | undefined {
  const minutes = Number(typed.minutes);
  return typed.minutes && Number.isFinite(minutes) ? minutes : undefined;
}

function optionalFields(view: FlagFormView, words: Words, problem: Problem): Container {
  const { typed, problems, locale } = view;
  const minutes = minutesOf(typed);
  const isFilled = Boolean(typed.outcome ?? typed.minutes ?? typed.note);
  return {
    type: 'Container',
    id: optionalPart,
    isVisible: isFilled || problems.includes('minutes') || problems.includes('note'),
    items: present([
      {
        ...radios(
          'outcome',
          words.outcomeLabel,
          outcomeWords(locale),
          outcomes,
          typed.outcome ?? undefined,
        ),
        style: 'compact',
        placeholder: words.outcomePlaceholder,
      },
      problem('minutes', words.minutesWrong),
      {
        type: 'Input.Number',
        id: 'minutes',
        label: words.minutesLabel,
        ...(minutes !== undefined && { value: minutes }),
      },
      problem('note', words.noteTooLong),
      {
        type: 'Input.Text',
        id: 'note',
        label: words.noteLabel,
        placeholder: words.notePlaceholder,
        isMultiline: true,
        ...(typed.note && { value: safeText(typed.note, 2 * budgets.note) }),
      },
    ]),
  };
}

type Problem = (field: FormProblem, sentence: string) => CardElement | undefined;

function problemsOf(view: FlagFormView): Problem {
  return (field, sentence) =>
    view.problems.includes(field)
      ? line(sentence, { color: 'Attention', weight: 'Bolder' })
      : undefined;
}

/**
 * The fields below the quoted output. Nothing is marked as required for the client: the second
 * button, which asks somebody who can judge, needs neither reason nor reach, and a client checks
 * required fields for every button. The server checks and sends the form back as it was left.
 */
export function flagFormFields(view: FlagFormView): readonly CardElement[] {
  const words = dialogText(view.locale);
  const problem = problemsOf(view);
  const { typed, locale } = view;
  return present<CardElement>([
    problem('tool', words.toolMissing),
    toolInput(view, words),
    {
      type: 'Input.Text',
      id: 'otherTool',
      label: words.otherToolLabel,
      placeholder: words.otherToolPlaceholder,
      maxLength: 120,
      ...(typed.otherTool && { value: safeText(typed.otherTool, budgets.line) }),
    },
    problem('reason', words.reasonMissing),
    radios('reason', words.reasonLabel, reasonWords(locale), reasons, typed.reason),
    problem('reach', words.reachMissing),
    radios('reach', words.reachLabel, reachWords(locale), reaches, typed.reach),
    modeInput(view, words),
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.ToggleVisibility', title: words.more, targetElements: [optionalPart] },
      ],
    },
    optionalFields(view, words, problem),
  ]);
}

export function textProblem(view: FlagFormView): CardElement | undefined {
  return problemsOf(view)('text', dialogText(view.locale).textMissing);
}
