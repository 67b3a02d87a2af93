ALTER TABLE `bands` ADD `ends_after_days` integer;--> statement-breakpoint
ALTER TABLE `duty_slots` ADD `additional` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `shift_codes` ADD `ends_after_days` integer;