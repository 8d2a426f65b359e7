/** Elements of the pages of an export, and what is written in them. */
import type { Element, Root } from 'hast';
import { classesOf, find, textIn } from './macros.ts';

export const said = (node: Element | Root | undefined): string =>
  node === undefined ? '' : textIn(node).replace(/\s+/g, ' ').trim();

/** An attribute as text, empty without one. */
export const written = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
};

export const byId = (tree: Element | Root, id: string): Element | undefined =>
  find(tree, (one) => one.properties['id'] === id);

export const byClass = (tree: Root, name: string): Element | undefined =>
  find(tree, (one) => classesOf(one).includes(name));

/** A part of the page below its text, such as its attachments. */
export const sectionOf = (tree: Root, id: string): Element | undefined =>
  find(tree, (one) => classesOf(one).includes('pageSection') && byId(one, id) !== undefined);
