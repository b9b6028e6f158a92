// Where a box stands beside what it belongs to.
const EDGE = 8
const GAP = 8
/** A touch selection has handles below and the system's menu above. */
const TOUCH_GAP = 40

/** Puts a positioned box near the end of a range or an element, below or above it. */
export function placeBeside(
  box: HTMLElement,
  anchor: Pick<Element, 'getClientRects'>,
): void {
  const lines = [...anchor.getClientRects()].filter(({ width }) => width > 0)
  const last = lines.at(-1)
  if (!last) return
  box.style.left = '0'
  box.style.top = '0'
  const { x, y, width, height } = box.getBoundingClientRect()
  const isTouch = matchMedia('(pointer: coarse)').matches
  const below =
    Math.max(...lines.map(({ bottom }) => bottom)) + (isTouch ? TOUCH_GAP : GAP)
  const above = Math.min(...lines.map(({ top }) => top)) - GAP - height
  const isAbove = !isTouch && below + height > innerHeight && above >= 0
  const room = document.documentElement.clientWidth - width - EDGE
  const left = Math.max(EDGE, Math.min(last.right - width / 2, room))
  box.style.left = `${left - x}px`
  box.style.top = `${(isAbove ? above : below) - y}px`
}
