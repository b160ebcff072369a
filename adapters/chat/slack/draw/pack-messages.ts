import type { Block } from './block.ts';
import { limits } from './limits.ts';
import type { Piece } from './piece.ts';
import { weigh } from './weigh.ts';

/** More would bury the thread. */
const maxMessages = 5;
/** For the lines that say that a message is continued, and what there was no room for. */
const reserved = { blocks: 2, text: 500 };

export type Packed = Readonly<{
  /** The blocks of each message; at least one message, at most five. */
  messages: readonly (readonly Block[])[];
  /** Pieces there was no room for. */
  left: readonly Piece[];
}>;

type Room = Readonly<{ blocks: number; text: number; tables: number }>;

const fullRoom: Room = {
  blocks: limits.messageBlocks - reserved.blocks,
  text: limits.messageText - reserved.text,
  tables: 1,
};

const without = (room: Room, block: Block): Room => ({
  blocks: room.blocks - 1,
  text: room.text - weigh(block),
  tables: room.tables - (block.type === 'table' ? 1 : 0),
});
const isEnough = ({ blocks, text, tables }: Room) => blocks >= 0 && text >= 0 && tables >= 0;

/**
 * Spreads a reply over as many messages as its limits ask for, cut between blocks. The last one
 * keeps room for `tail`, whatever else there is.
 */
export function packMessages(body: readonly Piece[], tail: readonly Block[]): Packed {
  const lastRoom = tail.reduce(without, fullRoom);
  const roomOf = (message: number) => (message === maxMessages - 1 ? lastRoom : fullRoom);
  const filled = fill(body, roomOf);
  const shown = filled.slice(0, maxMessages).map((some) => some.map(({ block }) => block));
  const last = [...(shown.at(-1) ?? []), ...tail].reduce(without, fullRoom);
  return {
    messages: isEnough(last) ? shown : [...shown, []],
    left: filled.slice(maxMessages).flat(),
  };
}

function fill(body: readonly Piece[], roomOf: (message: number) => Room): Piece[][] {
  const messages: Piece[][] = [[]];
  let room = roomOf(0);
  for (const piece of body) {
    while (!isEnough(without(room, piece.block)) && messages.length <= maxMessages) {
      room = roomOf(messages.length);
      messages.push([]);
    }
    messages.at(-1)?.push(piece);
    room = without(room, piece.block);
  }
  return messages;
}
