/** What a look at the focused element tells. */
export interface Look {
  /** Missing where nothing in the page has the focus. */
  readonly at: number | undefined;
  readonly name: string;
  /** To how many others the arrow keys lead from here. */
  readonly beside: number;
  /** Whether Enter would unfold something beneath it. */
  readonly isFolded: boolean;
  readonly findings: readonly string[];
}

interface FocusWatch {
  /** Begins anew, inside of what this selects; what was reached before counts no more. */
  begin(within: string): void;
  look(): Look;
  /** What can be seen and used there, and never had the focus. */
  missed(): readonly string[];
}

declare global {
  interface Window {
    focusWatch: FocusWatch;
  }
}

/** Runs in the page and knows nothing else. It only looks: all keys come from outside. */
export function installFocusWatch(): void {
  const usable = [
    'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe',
    '[contenteditable=true], [tabindex]:not([tabindex="-1"]), [role=button], [role=link]',
    '[role=checkbox], [role=switch], [role=radio], [role=tab], [role=menuitem], [role=combobox]',
  ].join(',');
  const groups = '[role=radiogroup], [role=toolbar], [role=tablist], [role=menu], [role=grid]';
  const sides = ['outline', 'border-top', 'border-right', 'border-bottom', 'border-left'];

  const ids = new Map<Element, number>();
  let inside = 'body';
  let reached = new Set<Element>();
  let last: { element: Element; drawn: string } | undefined;

  const nameOf = (element: Element) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const texts = [element, ...labels].map(({ textContent }) => textContent ?? '');
    const text = element.getAttribute('aria-label') ?? texts.join(' ');
    const what = element.getAttribute('role') ?? element.localName;
    return `${what} “${text.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
  };

  const isUsable = (element: Element) =>
    element.matches(usable) &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert], [aria-hidden=true]');

  /** It and all to which arrow keys lead from it. */
  const groupOf = (element: Element): readonly Element[] => {
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const name = CSS.escape(element.name);
      return [...document.querySelectorAll(`input[type=radio][name="${name}"]`)].filter(isUsable);
    }
    const group = element.closest(groups);
    return group ? [...group.querySelectorAll('*')].filter(isUsable) : [element];
  };

  /** The arrow of a list to choose from, whose keys the field beside it has. */
  const isPartOfField = (element: Element) =>
    element instanceof HTMLElement &&
    element.tabIndex < 0 &&
    element.parentElement?.querySelector('input[role=combobox], input[role=spinbutton]');

  const lineOf = (style: CSSStyleDeclaration, side: string) => {
    const [how, width, color] = ['style', 'width', 'color'].map((part) =>
      style.getPropertyValue(`${side}-${part}`),
    );
    return how === 'none' || width === '0px'
      ? ''
      : `${String(how)} ${String(width)} ${String(color)}`;
  };

  const drawnBy = (element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo && style.content === 'none') return '';
    const under = style.textDecorationLine === 'none' ? '' : style.textDecoration;
    const shape = pseudo ? `${style.transform} ${style.opacity}` : '';
    return [...sides.map((side) => lineOf(style, side)), style.boxShadow, under, shape].join('|');
  };

  const framesOf = (element: Element): readonly Element[] => {
    const frames: Element[] = [];
    for (let at: Element | null = element; at && frames.length < 5; at = at.parentElement)
      frames.push(at);
    return frames;
  };

  /** Lines and shadows: its own, of what frames it, and of the mark beside it. */
  const drawn = (element: Element) =>
    [...framesOf(element), ...(element.parentElement?.children ?? [])]
      .flatMap((place) => [undefined, '::before', '::after'].map((part) => drawnBy(place, part)))
      .join('\n');

  /** A ring of which something in front of it leaves nothing at two opposite sides. */
  const isRingCut = (element: Element) =>
    framesOf(element).some((ringed) => {
      const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(ringed);
      if (outlineStyle === 'none') return false;
      const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const ring = ringed.getBoundingClientRect();
      return framesOf(ringed)
        .slice(1)
        .some((frame) => {
          if (getComputedStyle(frame).overflow === 'visible') return false;
          const { left, right, top, bottom } = frame.getBoundingClientRect();
          const isCutAcross = ring.left - reach < left && ring.right + reach > right;
          return isCutAcross || (ring.top - reach < top && ring.bottom + reach > bottom);
        });
    });

  /** Something large is in sight where its middle is, anything else with its corners too. */
  const isInSight = (element: Element) => {
    const box = [...element.getClientRects()].find(({ width, height }) => width * height > 0);
    if (!box) return false;
    const { left, right, top, bottom } = box;
    const isLarge = bottom - top > innerHeight / 2;
    const xs = isLarge ? [(left + right) / 2] : [left + 2, (left + right) / 2, right - 2];
    const ys = isLarge ? [Math.max(top, 0) + 2] : [top + 2, (top + bottom) / 2, bottom - 2];
    return xs.every((x) =>
      ys.every((y) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (element.contains(there) || there.contains(element));
      }),
    );
  };

  const isBackwards = (before: Element, after: Element) => {
    const from = before.getBoundingClientRect();
    const to = after.getBoundingClientRect();
    const isAbove = to.bottom <= from.top && to.left < from.right;
    return isAbove || (to.right <= from.left && to.top < from.bottom && from.top < to.bottom);
  };

  /** What a transition only begins to draw is drawn at once. */
  const finishMotion = () => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  };

  const look = (): Look => {
    finishMotion();
    const element = document.activeElement;
    const findings: string[] = [];
    const before = last?.element !== element && last?.element.isConnected ? last : undefined;
    if (before && before.drawn === drawn(before.element))
      findings.push(`${nameOf(before.element)} does not show that it has the focus`);
    last = undefined;
    if (!element || element === document.body)
      return { at: undefined, name: 'nothing', beside: 0, isFolded: false, findings };
    const name = nameOf(element);
    const first = [...document.querySelectorAll(`:is(${inside}) *`)].find(isUsable);
    const isTop = first !== undefined && groupOf(first).includes(element);
    if (!element.closest(inside)) findings.push(`${name} is outside`);
    if (element instanceof HTMLElement && element.tabIndex > 0)
      findings.push(`${name} jumps the queue`);
    if (!isInSight(element)) findings.push(`${name} is out of sight`);
    if (isRingCut(element)) findings.push(`${name} has its ring cut off`);
    if (before && !isTop && !groupOf(element).includes(before.element))
      if (isBackwards(before.element, element))
        findings.push(`${nameOf(before.element)} leads back to ${name}`);
    if (!ids.has(element)) ids.set(element, ids.size);
    reached.add(element);
    if ((element as HTMLElement).tabIndex >= 0) last = { element, drawn: drawn(element) };
    const isShut =
      element.getAttribute('aria-expanded') === 'false' &&
      !element.matches('[aria-haspopup], [role=combobox]');
    return {
      at: ids.get(element),
      name,
      beside: groupOf(element).length - 1,
      isFolded: isShut || element.matches('details:not([open]) > summary'),
      findings,
    };
  };

  window.focusWatch = {
    begin(within) {
      inside = within;
      ids.clear();
      reached = new Set();
      last = undefined;
    },
    look,
    missed: () =>
      [...document.querySelectorAll(`:is(${inside}) *`)]
        .filter((element) => isUsable(element) && !isPartOfField(element))
        .filter((element) => !reached.has(element))
        .map(nameOf),
  };
}
