import type { CardAction } from './card-actions.js';

/** The part of Adaptive Cards 1.5 that Causeway uses. Teams shows 1.5 on every client. */

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly color?: 'Attention' | 'Good' | 'Warning';
  readonly italic?: true;
  readonly size?: 'Large' | 'Medium' | 'Small';
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
}

type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly id?: string;
  readonly style?: 'emphasis' | 'attention' | 'good' | 'accent';
  readonly spacing?: Spacing;
  readonly isVisible?: boolean;
}

interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly ButtonAction[];
  readonly spacing?: Spacing;
}

interface InputBase {
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly spacing?: Spacing;
}

interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: true;
  readonly maxLength?: number;
}

interface NumberInput extends InputBase {
  readonly type: 'Input.Number';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface ChoiceInput extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly Choice[];
  readonly style: 'compact' | 'expanded';
  readonly value?: string;
  readonly placeholder?: string;
  readonly wrap?: true;
  /** What is chosen arrives as one text, with commas between. */
  readonly isMultiSelect?: true;
}

export type CardElement =
  RichTextBlock | Container | ActionSet | TextInput | NumberInput | ChoiceInput;

type ActionStyle = 'positive' | 'destructive';

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: CardAction;
  readonly style?: ActionStyle;
}

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: CardAction['action'];
  readonly data: CardAction;
  readonly style?: ActionStyle;
  /** For clients that do not know Action.Execute; the press arrives as a message then. */
  readonly fallback: SubmitAction;
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly CardElement[];
    readonly actions: readonly ButtonAction[];
  };
}

export type ButtonAction =
  SubmitAction | ExecuteAction | OpenUrlAction | ToggleAction | ShowCardAction;

/** Teams asks for the card anew for each of these people whenever they see it. */
interface Refresh {
  readonly action: Omit<ExecuteAction, 'fallback' | 'style'>;
  readonly userIds: readonly string[];
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly refresh?: Refresh;
  readonly body: readonly CardElement[];
  readonly actions: readonly ButtonAction[];
}

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

export function execute(title: string, data: CardAction, style?: ActionStyle): ExecuteAction {
  const styled = style ? { style } : {};
  return {
    type: 'Action.Execute',
    title,
    verb: data.action,
    data,
    ...styled,
    fallback: { type: 'Action.Submit', title, data, ...styled },
  };
}

export function openUrl(title: string, url: string): OpenUrlAction {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that unfolds a few fields and a button of their own. */
export function unfold(
  title: string,
  body: readonly CardElement[],
  actions: readonly ButtonAction[],
): ShowCardAction {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } };
}
