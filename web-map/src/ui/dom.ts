type Child = Node | string | null | undefined | false;
type Props = Readonly<Record<string, unknown>>;

/**
 * Builds an element. `on…` are listeners, true/false set or leave out an attribute, everything else is an
 * attribute. Never pass `style`: the content security policy refuses inline styles.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on') && typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...present(children.flat() as Child[]));
  return element;
}

/** Replaces the content, keeping the focus on the element with the same id. */
export function render(container: Element, ...children: readonly (Child | readonly Child[])[]): void {
  const focused = container.contains(document.activeElement) ? document.activeElement?.id : undefined;
  container.replaceChildren(...present(children.flat() as Child[]));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false);
}
