/** The statistics page and its plots. */
export const statistics = {}
