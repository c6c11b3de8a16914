import { startThread, type Thread } from '../../catalogue/thread-call.ts'
import type { Figure, PlotWidth } from './figure.ts'
import { type PaletteName, palettes } from './palettes.ts'

// A page of statistics asks for nine plots at once; after that for a long time none.
const idleMs = 60_000

let thread: Thread | undefined
let idle: NodeJS.Timeout | undefined

/** Draws a figure as SVG, in a thread that starts with the first plot and goes when none has been asked for in a minute. */
export async function plot(figure: Figure, palette: PaletteName, width: PlotWidth): Promise<string> {
  clearTimeout(idle)
  const drawing = (thread ??= startThread(import.meta.url, 'plot-thread', {}))
  try {
    return await drawing.call('draw', [figure, palettes[palette], width]) as string
  } catch (error) {
    if (thread === drawing) thread = undefined
    throw error
  } finally {
    clearTimeout(idle)
    idle = setTimeout(() => {
      void thread?.stop()
      thread = undefined
    }, idleMs).unref()
  }
}
