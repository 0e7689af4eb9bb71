package main

// benchText is what bench reads when it is given no document: about as long as
// an article, with paragraphs and quotations as articles have them. Places and
// persons are made up.
const benchText = `VIENNA — Delegations from both sides met for a third day on Wednesday, but left without agreeing on a date for the next round, according to two officials familiar with the talks.

“We have narrowed the list of open questions to four,” said the mediator, Ambassador Helena Brandt, who spoke to reporters outside the conference centre. “Nobody has walked away from the table.”

The foreign ministry confirmed that its deputy minister, Tomas Arvid, would travel to the capital next week to brief the government. It denied a report that the delegation had been told to reject any monitoring mission. A spokesman for the opposite side called the proposal “a step in the right direction” and added that a written answer would follow by 14 March.

Diplomats said that the withdrawal of heavy weapons, the exchange of 312 prisoners and the reopening of the northern crossing remained on the agenda. One of them, who asked not to be named because the meetings are confidential, expected little movement before the election.

On Tuesday evening the two chief negotiators had dinner at the residence of the Norwegian ambassador. It was the first time that Arvid and his counterpart, General Samir Holt, sat at one table without interpreters. “They talked about football, then about the crossing,” a guest said. Holt's office described the evening as private and gave no details.

In the capital, the head of the parliament's defence committee, Irena Moss, warned against a hasty signature. “A ceasefire that nobody watches is a pause, not a peace,” she told the newspaper Tagblatt. Her party holds 41 of the 150 seats and wants any agreement put to a vote. The prime minister has not said whether he would accept that.

The United Nations offered to send 200 observers within a month of a signed text. The offer was welcomed by the mediator, who said that it answered “the question both sides ask first: who will be there on the morning after”. The general's side has so far insisted on observers from neutral neighbours only, and two of those have declined.

Relatives of the prisoners gathered in front of the conference centre for the second day. Their association said it had handed lists with 287 names to both delegations and to the Red Cross. Brandt promised them an answer “before the weekend, and not through the press”.

Talks are to go on in Geneva in the last week of the month if the governments agree. A working group on the crossing meets on Friday by video. According to the mediator's timetable, which was seen by this newspaper, the humanitarian questions come first, the line of withdrawal second and the status of the northern districts last.

Analysts doubt that the order will hold. “Whoever settles the status last has settled nothing,” said Paul Ekdal of the Institute for Security Studies. He expects the parties to sign a short paper on prisoners by the end of the month and to leave the rest to the summer.
`
