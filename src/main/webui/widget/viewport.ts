/** Keeps an element the size of what the phone's keyboard leaves of the screen. */
export function followViewport(element: HTMLElement): void {
  const view = window.visualViewport;
  if (!view) return;
  const follow = () => {
    element.style.setProperty("--parley-view-height", `${view.height}px`);
    element.style.setProperty("--parley-view-top", `${view.offsetTop}px`);
  };
  view.addEventListener("resize", follow);
  view.addEventListener("scroll", follow);
  follow();
}
