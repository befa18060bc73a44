"""Every step that can be taken in a session, as mypy checks it: `await self.do(steps.give_floor(who=…))`."""

from peerassist_tui.rules import library
from peerassist_tui.rules.core import removal
from peerassist_tui.rules.core import several as several_times
from peerassist_tui.rules.core.registry import step_of
from peerassist_tui.rules.flipchart import flipchart, lesson_merging, links, notes
from peerassist_tui.rules.meeting import (
    agenda,
    board,
    clock,
    floor,
    meeting,
    outage,
    protection,
    queue,
    reminders,
    roll_call,
    timer,
    turns,
    visitors,
)
from peerassist_tui.rules.preparation import about, materials, objectives, people, plan, plan_moves, precedents, room
from peerassist_tui.rules.wrap_up import actions, follow_up_review, lessons, options, thanks

session = step_of(about.session)
describe = step_of(about.describe)
answer_purpose = step_of(about.answer_purpose)

add_material = step_of(materials.add_material)
change_material = step_of(materials.change_material)

add_objective = step_of(objectives.add_objective)
change_objective = step_of(objectives.change_objective)

add_person = step_of(people.add_person)
add_people = step_of(people.add_people)
mark_people = step_of(people.mark_people)
change_person = step_of(people.change_person)
move_person = step_of(people.move_person)

set_agenda = step_of(plan.set_agenda)
add_item = step_of(plan.add_item)
change_item = step_of(plan.change_item)
plan_lengths = step_of(plan.plan_lengths)

move_item = step_of(plan_moves.move_item)
duplicate_item = step_of(plan_moves.duplicate_item)
split_item = step_of(plan_moves.split_item)
shift_days = step_of(plan_moves.shift_days)

mark_precedent = step_of(precedents.mark_precedent)

add_ground_rules = step_of(room.add_ground_rules)
change_ground_rule = step_of(room.change_ground_rule)
move_ground_rule = step_of(room.move_ground_rule)
point_at_ground_rule = step_of(room.point_at_ground_rule)
add_checklist_items = step_of(room.add_checklist_items)
change_checklist_item = step_of(room.change_checklist_item)

next_item = step_of(agenda.next_item)
start_item = step_of(agenda.start_item)
extend_item = step_of(agenda.extend_item)
set_lengths = step_of(agenda.set_lengths)
skip_item = step_of(agenda.skip_item)
conclude_item = step_of(agenda.conclude_item)

show_board = step_of(board.show_board)
show_message = step_of(board.show_message)

keep_time = step_of(clock.keep_time)

raise_hand = step_of(floor.raise_hand)
lower_hand = step_of(floor.lower_hand)
give_floor = step_of(floor.give_floor)
ask_inside = step_of(floor.ask_inside)
crosstalk = step_of(floor.crosstalk)
log_interruption = step_of(floor.log_interruption)
release_floor = step_of(floor.release_floor)

account_for_gap = step_of(outage.account_for_gap)

start = step_of(meeting.start)
pause = step_of(meeting.pause)
resume = step_of(meeting.resume)
finish = step_of(meeting.finish)
discard_session = step_of(meeting.discard_session)
restore_session = step_of(meeting.restore_session)

protect_turn = step_of(protection.protect_turn)

set_queue = step_of(queue.set_queue)
change_hand = step_of(queue.change_hand)
move_hand = step_of(queue.move_hand)
skip = step_of(queue.skip)
put_back = step_of(queue.put_back)
last_word = step_of(queue.last_word)
close_queue = step_of(queue.close_queue)
open_queue = step_of(queue.open_queue)
set_turn_limit = step_of(queue.set_turn_limit)
same_for_all = step_of(queue.same_for_all)

arrive = step_of(roll_call.arrive)
leave = step_of(roll_call.leave)
call_roll = step_of(roll_call.call_roll)

set_reminder = step_of(reminders.set_reminder)
end_reminder = step_of(reminders.end_reminder)

start_timer = step_of(timer.start_timer)
stop_timer = step_of(timer.stop_timer)

expect_for = step_of(visitors.expect_for)

since = step_of(turns.since)
reassign_turn = step_of(turns.reassign_turn)
fill_gap = step_of(turns.fill_gap)
split_turn = step_of(turns.split_turn)
merge_turn = step_of(turns.merge_turn)
move_edge = step_of(turns.move_edge)

note = step_of(flipchart.note)
change_note = step_of(flipchart.change_note)
reword = step_of(flipchart.reword)
keep_wording = step_of(flipchart.keep_wording)
park = step_of(flipchart.park)
park_note = step_of(flipchart.park_note)
change_parked = step_of(flipchart.change_parked)
intervene = step_of(flipchart.intervene)

link = step_of(links.link)
answered_by = step_of(links.answered_by)
answer = step_of(links.answer)

merge_lessons = step_of(lesson_merging.merge_lessons)
split_lesson = step_of(lesson_merging.split_lesson)

mark_note = step_of(notes.mark_note)
group_note = step_of(notes.group_note)
move_note = step_of(notes.move_note)
split_note = step_of(notes.split_note)
join_notes = step_of(notes.join_notes)

action = step_of(actions.action)
change_action = step_of(actions.change_action)
follow_up = step_of(actions.follow_up)
follow_ups = step_of(actions.follow_ups)
change_follow_up = step_of(actions.change_follow_up)

lesson = step_of(lessons.lesson)
draw_lesson = step_of(lessons.draw_lesson)
change_lesson = step_of(lessons.change_lesson)

option = step_of(options.option)
change_option = step_of(options.change_option)
question = step_of(options.question)
respond = step_of(options.respond)
pass_option = step_of(options.pass_option)

revisit_objective = step_of(follow_up_review.revisit_objective)
revisit_lesson = step_of(follow_up_review.revisit_lesson)
revisit_action = step_of(follow_up_review.revisit_action)
hold_follow_up = step_of(follow_up_review.hold_follow_up)
unhold_follow_up = step_of(follow_up_review.unhold_follow_up)
wrap_up = step_of(follow_up_review.wrap_up)

thank = step_of(thanks.thank)
change_thanks = step_of(thanks.change_thanks)

set_tags = step_of(library.set_tags)
archive_session = step_of(library.archive_session)

remove = step_of(removal.remove)

several = step_of(several_times.several)
