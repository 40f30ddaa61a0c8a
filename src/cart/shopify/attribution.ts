/**
 * The line item property that carries the show's id onto the order. Its underscore keeps it from the shopper's eyes (Ajax
 * API, "Private line item properties"). Never the moment of the tap: another value would split the line.
 */
export const SHOW_PROPERTY = '_live_shop';
