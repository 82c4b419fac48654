import { describe, expect, it } from "vitest";
import { createEngine } from "#engine";
import { createCueReader, createFinder } from "#find";
import { createReader, wordAt } from "#read";
import { createJudge } from "../../../../src/code/factuality/index.js";
import type { Judgement } from "../../../../src/code/judge.js";
import { openTestPack } from "../../../support/pack.js";

const pack = openTestPack();
const engine = createEngine(pack);

const find = createFinder(pack);
const read = createReader(pack);
const judgeOf = createJudge(pack, createCueReader(pack));

/** What the rules say of a word. */
function judgementOf(text: string, word: string): Judgement {
  const parse = read(text);
  const findings = find(parse, { id: "r", digest: "", language: "en", published: "2022-01-07", text });
  return judgeOf(parse, findings, "2022-01-07").judge(wordAt(parse, text.indexOf(word)));
}

/** "CT+ done", or with a speaker "Uu/CT+ done". */
function judged(text: string, word: string): string {
  const { factuality, claimed, stage } = judgementOf(text, word);
  return `${factuality}${claimed ? `/${claimed}` : ""} ${stage}`;
}

describe("how far something is told as having happened", () => {
  it.each([
    ["It came ten days after gunmen killed five officers.", "killed", true],
    ["It came two days after gunmen killed five officers.", "killed", false],
    ["The worst since a plane fell into the river in 1982, killing 78.", "killing", true],
    ["A plane fell into the river on Monday, killing 78.", "killing", false],
  ])("%s %s: recalled %s", (text, word, recalled) => {
    expect(judgementOf(text, word).background ?? false).toBe(recalled);
  });

  it.each([
    ["Nine miners were later confirmed to have died in the fire.", "died", "CT+ done"],
    ["Nine men are rumoured to have died.", "died", "PR+ done"],
    ["Nine men are feared to have died.", "died", "Uu/PS+ feared"],
    ["The keeper was unlucky to be hit by a bullet.", "hit", "CT+ done"],
    ["She is certain to win.", "win", "PR+ planned"],
    ["The decision to admit that troops burned the town came late.", "burned", "CT+ done"],
    ["The tower is due to be formally opened in June.", "opened", "PR+ planned"],
    ["The union did not name the gunmen, saying only that two drivers died.", "saying", "CT+ done"],
    ["The firm was forced to shut its mine.", "shut", "CT+ done"],
    [
      "ALTHOUGH THERE IS NOT A COMMON POSITION, THE FARM AND TRADE UNIONS HAVE REJECTED THE OFFER OF THE MAYOR.",
      "REJECTED",
      "CT+ done",
    ],
    ["The court may free jailed miners.", "jailed", "CT+ done"],
    ["Anyone can be jailed for a year and fined by the court.", "fined", "Uu hypothetical"],
    ["A clerk will be charged after a blast sent a guard to hospital.", "sent", "CT+ done"],
    ["Police arrested two men in the square.", "arrested", "CT+ done"],
    ["Police did not arrest the men.", "arrest", "CT- done"],
    ["The villagers did not allow the kidnapping of their teachers.", "kidnapping", "CT- done"],
    ["Not a single shot was fired.", "fired", "CT- done"],
    ["Brenco announced that it would close the plants.", "close", "Uu/PR+ planned"],
    ["Brenco said it would close the plants if prices fell.", "close", "Uu/Uu hypothetical"],
    ["They were maps for carrying out attacks in the capital.", "attacks", "PS+ planned"],
    ["The operation was aimed at attacking the camps.", "attacking", "PS+ planned"],
    ["The boats are used to attack the coast.", "attack", "PS+ hypothetical"],
    ["The rebels tried to anger them by burning the barn.", "burning", "CT+ done"],
    ["At no time did the guards close the gate.", "close", "CT- done"],
    ["In no way did the soldiers attack the village.", "attack", "CT- done"],
    ["Where did the soldiers attack the crowd?", "attack", "CT+ done"],
    ["Did the soldiers attack the crowd?", "attack", "Uu hypothetical"],
    ["Lee was hired to help with the move after Baker was named chief of staff.", "named", "CT+ done"],
    ["The bishop came to condemn the bombing.", "bombing", "CT+ done"],
    ["Thousands marched to protest the killing of a guard.", "killing", "CT+ done"],
    ["The guerrillas abstained from any attack.", "attack", "CT- done"],
    ["The president has not ruled out an attack on the island.", "attack", "PS+ hypothetical"],
    ["The army denied that its men had taken part in the massacre.", "massacre", "Uu/CT+ done"],
    ["The army denied that its men had attacked the village.", "attacked", "Uu/CT- done"],
    ["Nobody may forget the murder of the bishop.", "murder", "CT+ done"],
    ["The envoy was to brief the king on Prime Minister Holm's visit to Oslo.", "visit", "CT+ done"],
    ["The guards hope to catch the men behind Monday's attacks.", "attacks", "CT+ done"],
    ["A deal that would have secured the release of the nurses fell through.", "release", "Uu hypothetical"],
    ["An attack on the fort did not damage the bridge.", "attack", "CT+ done"],
    ["No attack on the fort damaged the bridge.", "attack", "CT- done"],
    ["An attack on the fort did not take place.", "attack", "CT- done"],
    ["Nobody was hurt in the fire.", "hurt", "CT- done"],
    ["Police made no arrests.", "arrests", "CT- done"],
    ["Police made no arrests.", "made", "CT- done"],
    ["Troops will leave on Thursday.", "leave", "PR+ planned"],
    ["Troops may leave on Thursday.", "leave", "PS+ hypothetical"],
    ["Troops may be sent on Thursday.", "sent", "PS+ hypothetical"],
    ["Troops may have been sent on Thursday.", "sent", "PS+ done"],
    ["Troops are to leave on Thursday.", "leave", "PR+ planned"],
    ["The curfew holds and is to end on Thursday.", "end", "PR+ planned"],
    ["Armland to send troops to Sarn", "send", "PR+ planned"],
    ["The rebels probably crossed the river.", "crossed", "PR+ done"],
    ["The rebels may not have crossed the river.", "crossed", "PS- done"],
    ["The rebels probably did not cross the river.", "cross", "PR- done"],
    ["Protesters are burning tyres in the square.", "burning", "CT+ ongoing"],
    ["Rebels often attack the convoys.", "attack", "CT+ habitual"],
    ["Police tried to arrest the leader.", "arrest", "PS+ attempted"],
    ["The crew failed to land the plane.", "land", "CT- done"],
    ["The crew managed to land the plane.", "land", "CT+ done"],
    ["Guards prevented an escape.", "escape", "CT- done"],
    ["If the talks collapse, the strike will go on.", "collapse", "Uu hypothetical"],
    ["Did troops fire on the crowd?", "fire", "Uu hypothetical"],
    ["Stay at home.", "Stay", "Uu asked"],
    ["To counter declining output, the firm cut taxes.", "declining", "CT+ done"],
    ["The colonel will be freed soon and be appointed governor.", "appointed", "PR+ planned"],
    ["The clerks have neither confirmed nor denied it.", "denied", "CT- done"],
    ["ON 3 MAY A BOMB DESTROYED THE BARN.", "DESTROYED", "CT+ done"],
    ["The scandal led to the resignation of the mayor.", "resignation", "CT+ done"],
    ["The quota was set with the aim of cutting plantings and reducing output.", "reducing", "PS+ planned"],
    ["The king will accept the resignation of the government.", "resignation", "CT+ done"],
    ["Terrorists attacked the union's building in Riga killing several leaders.", "killing", "CT+ done"],
    ["The guards allowed the prisoners to leave.", "leave", "CT+ done"],
    ["The law allows police to search any house.", "search", "PS+ hypothetical"],
    ["The deal will enable the firm to close the mine.", "close", "PR+ planned"],
    ["The strike forced the port to close.", "close", "CT+ done"],
    ["The agents were able to flee.", "flee", "CT+ done"],
    ["The agents are able to stop the engine.", "stop", "PS+ hypothetical"],
    ["The rebels went on to attack the town.", "attack", "CT+ done"],
    ["The price has yet to fall.", "fall", "CT- planned"],
    ["Workers had the right to strike.", "strike", "PS+ hypothetical"],
    ["The town faced an attack by rebels on Monday.", "attack", "CT+ done"],
    ["The fort is facing their attacks.", "attacks", "CT+ ongoing"],
    ["Not only did the rebels burn the mill, they shot its owner.", "burn", "CT+ done"],
    ["IT WAS CLEAR ON 18 MAY THAT THE LEADER WAS JAILED.", "JAILED", "CT+ done"],
    ["NOT ONLY HAVE TEACHERS BEEN BEATEN, BUT THIS MORNING THE NATIONAL GUARD SEIZED TWO MONKS.", "SEIZED", "CT+ done"],
    ["The talks failed to end the strike.", "strike", "CT+ ongoing"],
    ["The union called off its strike.", "strike", "CT- done"],
    ["Gunmen shot at a bus in spite of a call for a halt to attacks.", "attacks", "CT+ ongoing"],
    ["They gathered in the square to protest the arrests.", "protest", "CT+ done"],
    ["They will gather in the square to protest the arrests.", "protest", "PR+ planned"],
    ["They flew to the capital to see the king.", "see", "PS+ planned"],
    ["The ministers met to discuss the crisis.", "discuss", "CT+ done"],
    ["A strike is possible.", "strike", "PS+ hypothetical"],
    ["The union withdrew its strike threat.", "strike", "PS+ threatened"],
    ["Unions are bargaining over cuts in wages.", "cuts", "PS+ planned"],
    ["The port may close because of attacks by rebels.", "attacks", "CT+ done"],
    ["Following riots in the capital the mayor may resign.", "riots", "CT+ done"],
    ["Police continue to search for the men.", "search", "CT+ ongoing"],
    ["The envoy will meet them after the agreement is signed.", "signed", "PR+ planned"],
    ["The men will be freed because the guard has been killed.", "killed", "CT+ done"],
    ["The raid on the mill lasted two hours.", "raid", "CT+ done"],
    ["The gang threatened kidnapping the mayor.", "kidnapping", "PS+ threatened"],
    ["Instead of bombing the village, the army sent envoys.", "bombing", "CT- done"],
    ["Neither of the two mills was attacked.", "attacked", "CT- done"],
    ["The town is being attacked and plundered.", "attacked", "CT+ ongoing"],
    ["They fled after being attacked.", "attacked", "CT+ done"],
    ["They were the first to attack the fort.", "attack", "CT+ done"],
    ["Anyone who attacks the police will be shot.", "attacks", "Uu hypothetical"],
    ["The police have plans to respond to any attack.", "attack", "Uu hypothetical"],
    ["She was cleared of killing the guard.", "killing", "PR- done"],
    ["The men should not have been killed.", "killed", "CT+ done"],
    ["The price should have fallen by now.", "fallen", "CT- done"],
    ["There were fears that the dam would burst.", "burst", "PS+ feared"],
    ["The talks were to have begun on Monday.", "begun", "PR+ planned"],
    ["They left without paying the bill.", "paying", "CT- done"],
    ["A blast hit a convoy without causing deaths but damaging a truck.", "damaging", "CT+ done"],
    ["Police arrested three clerks of a bankrupt trading group for cheating buyers.", "cheating", "CT+ done"],
    ["The bank is facing an investigation of its books.", "investigation", "PR+ ongoing"],
    ["Workers facing dismissal went home.", "dismissal", "PS+ feared"],
    ["Mr Holm agreed, but asked whether it was fair?", "agreed", "CT+ done"],
    ["Falling exports will not offset the loss.", "Falling", "CT+ done"],
    ["Damaged bridges will not be repaired this year.", "Damaged", "CT+ done"],
    ["In the event of a strike the army will drive the buses.", "strike", "Uu hypothetical"],
    ["The state of emergency is due to end on Wednesday.", "end", "PR+ planned"],
    ["Cranes were used to evacuate the guests.", "evacuate", "CT+ done"],
    ["There was a blast at the mill, what have you heard of it?", "blast", "CT+ done"],
    ["The possibility of lifting the curfew was raised.", "lifting", "PS+ hypothetical"],
  ])("%s %s: %s", (text, word, expected) => {
    expect(judged(text, word)).toBe(expected);
  });

  it.each([
    ["The ministry said that two men had been arrested.", "arrested", "Uu/CT+ done"],
    ["The ministry denied that troops had attacked the town.", "attacked", "Uu/CT- done"],
    ["The minister believes that the rebels fled.", "fled", "Uu/PR+ done"],
    ["The court decided that the clerk had been dismissed.", "dismissed", "Uu/CT+ done"],
    ["The president ordered troops to shoot without warning.", "shoot", "Uu/Uu ordered"],
    ["The union threatened to stop the trains.", "stop", "Uu/Uu threatened"],
    ["Protesters feared that the army had attacked the camp.", "attacked", "Uu/PS+ feared"],
    ["The company promised to pay the miners.", "pay", "Uu/PR+ planned"],
    ["The opposition urged the president to resign.", "resign", "Uu/Uu asked"],
    ["The opposition urged the president to release the men who were arrested on Monday.", "arrested", "CT+ done"],
    ["The rebels demanded the trial of all involved in the bishop's murder.", "murder", "CT+ done"],
    ["The army confirmed that two soldiers had died.", "died", "CT+/CT+ done"],
    ["He told the paper he would step down in May because he was ill.", "step", "Uu/PR+ planned"],
    ["The ministry denied a report that the embassy had been seized by guerrillas.", "seized", "Uu/CT- done"],
    ["They demand that the curfew be lifted and that the road be opened.", "opened", "Uu/Uu asked"],
    ["The bishop suggests that the pope remove the two priests.", "remove", "Uu/Uu asked"],
    ["They believe that the attack on the mayor was a warning.", "attack", "Uu/CT+ done"],
    ["The rebels agreed to suspend attacks on the railway.", "attacks", "Uu/CT+ ongoing"],
    ["The police want to find out who burned the mill.", "burned", "CT+ done"],
    ["Police do not know how the men died.", "died", "CT+ done"],
    ["We can tell you that the mayor died.", "died", "Uu/CT+ done"],
    ["We want to stress that the house was searched by soldiers.", "searched", "Uu/CT+ done"],
    ["The minister may say that the house was searched.", "searched", "Uu/PS+ done"],
    ["So far nobody has claimed credit for a raid that killed a guard.", "raid", "CT+ done"],
    ["The minister did not mention the attack.", "attack", "Uu/CT+ done"],
    ["The rebels denied the killing.", "killing", "Uu/CT- done"],
    ["The army denied that it had trained the men who attacked the village.", "attacked", "Uu/CT+ done"],
    ["Messages warning of an imminent attack on the mill were read out.", "attack", "Uu/PS+ feared"],
    ["Officials believe that the rockets fired by the rebels came by sea.", "fired", "Uu/CT+ done"],
    ["Police questioned five clerks freed from jail in May.", "freed", "Uu/CT+ done"],
    ["We want to condemn the killing of the bishop.", "condemn", "Uu/CT+ done"],
    ["We ask the judges to condemn the killing of the bishop.", "condemn", "Uu/Uu asked"],
    ["They want to condemn the killing of the bishop.", "condemn", "Uu/Uu planned"],
    ["No group has claimed responsibility for the bomb that destroyed the mill.", "destroyed", "CT+ done"],
  ])("credits the speaker: %s %s: %s", (text, word, expected) => {
    expect(judged(text, word)).toBe(expected);
  });

  it("gives the grounds: the rule and the word behind it", () => {
    expect(judgementOf("Troops may leave on Thursday.", "leave").rules).toEqual([
      "factuality/auxiliary",
      "operators/may",
    ]);
    expect(judgementOf("Troops left on Thursday.", "left").rules).toEqual(["factuality/told"]);
  });

  it("does not take a claimed event for the publisher's, at any depth", () => {
    const inner = judgementOf("The agency reported that the minister had said that rebels burned the mill.", "burned");
    expect(inner.factuality).toBe("Uu");
    expect(inner.attribution).toHaveLength(2);
  });
});

describe("whose verb, noun or tense says how far a clause holds", () => {
  it.each([
    ["The senate voted to cut aid to the rebels.", "cut", "Uu/PS+ planned"],
    ["There were rumours in the market on Monday that rebels had attacked the port.", "attacked", "PS+ done"],
    ["Shots were fired, prompting the guards to arrest two men.", "arrest", "CT+ done"],
    ["The union renewed its call for the mayor to resign.", "resign", "Uu asked"],
  ])("%s: %s is %s", (text, word, expected) => expect(judged(text, word)).toBe(expected));
});

describe("an event that a light verb carries", () => {
  const eventsOf = (text: string) =>
    engine
      .read({ id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text })
      .accounts.filter((a) => a.kind === "event")
      .map((a) => `${text.slice(a.trigger.start, a.trigger.end)} ${a.factuality}`);

  it("is as certain as the verb, and no more certain than the noun", () => {
    expect(eventsOf("The opposition called the unrest an attempted coup.").join()).not.toContain("coup CT+");
    expect(eventsOf("The army launched an attack.").join()).toContain("CT+");
    expect(eventsOf("The army will stop its attacks.").join()).toBe("attacks CT+");
  });
});

describe("what is only recalled", () => {
  it.each([
    ["In 2011, police killed 14 strikers in the oil town.", "killed", true],
    ["Police killed four men on Thursday.", "killed", undefined],
    ["The town had burned before.", "burned", true],
    ["The town had burned on Thursday.", "burned", undefined],
    ["The ministry said that the town had burned.", "burned", undefined],
  ])("%s", (text, word, background) => {
    expect(judgementOf(text, word).background).toBe(background);
  });
});

describe("event-like words that no account rests on", () => {
  const predicatesOf = (text: string) => {
    const reading = engine.read(
      { id: "r", digest: "", language: "en", published: "2022-01-07", publishedBy: "metadata", text },
      { predicates: true },
    );
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    return { reading, cut, of: (word: string) => reading.predicates!.find((p) => cut(p.trigger) === word)! };
  };

  it("are told with what readers of annotated text believed, and name the model's rule where it changed anything", () => {
    const { factuality, rules } = predicatesOf("They may know the answer.").of("know");
    expect(factuality).not.toBe(judgementOf("They may know the answer.", "know").factuality);
    expect(rules).toContain("factuality/learned");
  });

  it("stay denied where they plainly are", () => {
    expect(predicatesOf("The crew failed to land the plane.").of("land").factuality).toBe("CT-");
  });

  it("never differ from an account on the same word", () => {
    const { reading, cut, of } = predicatesOf("Troops may leave the town on Thursday. Police did not arrest the men.");
    expect(reading.accounts.length).toBeGreaterThan(0);
    for (const { trigger, factuality, kind } of reading.accounts)
      if (kind === "event") expect(of(cut(trigger)).factuality).toBe(factuality);
  });
});
