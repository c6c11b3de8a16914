import { idleThread } from '../../catalogue/idle-thread.ts'
import type { Figure, PlotWidth } from './figure.ts'
import { type PaletteName, palettes } from './palettes.ts'

// A page of statistics asks for nine plots at once; after that for a long time none.
const thread = idleThread(import.meta.url, 'plot-thread', {})

/** Draws a figure as SVG, in a thread that is there while plots are asked for. */
export async function plot(figure: Figure, palette: PaletteName, width: PlotWidth): Promise<string> {
  return await thread.call('draw', [figure, palettes[palette], width]) as string
}
